// Lays nodes out beside the page, so that it stays usable meanwhile.
import { layOut } from './forces.js';

onmessage = ({ data }) => {
  try {
    postMessage({ places: layOut(data) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};

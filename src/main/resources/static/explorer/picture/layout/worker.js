// Lays nodes out beside the page, so that it stays usable meanwhile.
import { layOut } from './forces.js';

onmessage = ({ data }) => {
  try {
    postMessage({ number: data.number, places: layOut(data) });
  } catch (error) {
    postMessage({ number: data.number, error: String(error) });
  }
};

// Where the nodes of a view stand, with the captions of its layout.
import { arrange } from './picture/layout/arrange.js';
import { called, say } from './words.js';

/** The places and captions of a part of the graph; `places` are those of the forces. */
export const arranged = ({ layout, centre }, graph, { entityTypes }, places) => arrange(layout, {
  graph, centre, places, nowhere: say('nowhere'), types: entityTypes.map((type) => ({ type: type.type, title: called(type) })),
});

// What people call the fields of facts.
import { called, say } from './words.js';

/** Names of fields in inputs and in the history that are not those of forms. */
const FORMS = { nameEn: 'english', 'english.text': 'english', nameEnStatus: 'english.status', nameEnReference: 'english.reference', nameKana: 'kana' };

/** What people call a field, by the attributes of its type; the name itself where it has no word. */
export function fieldWord(attributes, name) {
  const attribute = attributes.find((one) => one.name === name);
  if (attribute?.words) return attribute.words;
  return attribute?.ja ? called(attribute) : say(`field ${FORMS[name] ?? name}`).replace(/^field /, '');
}

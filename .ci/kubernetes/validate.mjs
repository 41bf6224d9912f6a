// Holds the objects of a file to the schemas of Kubernetes, and their references to each other:  node validate.mjs FILE
import fs from 'node:fs';
import { parseAllDocuments } from 'yaml';

const objects = parseAllDocuments(fs.readFileSync(process.argv[2], 'utf8')).map((one) => one.toJS());
for (const object of objects) {
  const models = await import(`kubernetes-models/${object.apiVersion}`);
  new models[object.kind](object).validate();
  console.log('valid:', object.kind, object.metadata.name);
}
const labels = objects.map((one) => one.spec.template?.metadata.labels.app).filter(Boolean);
for (const service of objects.filter((one) => one.kind === 'Service'))
  if (!labels.includes(service.spec.selector.app)) throw new Error(`Service ${service.metadata.name} selects nothing`);

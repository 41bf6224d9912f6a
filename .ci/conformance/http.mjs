// Holds the endpoint to all audits of the GraphQL-over-HTTP specification, the optional ones included.
import { serverAudits } from 'graphql-http';

const audits = serverAudits({ url: `${process.argv[2]}/graphql`, fetchFn: fetch });
const missed = [];
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status !== 'ok') missed.push(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
}
missed.forEach((line) => console.error(line));
console.log(`GraphQL over HTTP: ${audits.length - missed.length} of ${audits.length} audits`);
process.exit(missed.length ? 1 : 0);

// GraphiQL with a tab for each of the analysts' questions; a query in the address opens as the only tab.
const asked = new URLSearchParams(location.search).get('query') ?? new URLSearchParams(location.hash.slice(1)).get('query');
const questions = asked ? [asked] : await readQuestions();

async function readQuestions() {
  const response = await fetch('/graphiql/questions.graphql');
  const text = await response.text();
  return text.split(/\n(?=# \d+b?\. )/).map((question) => question.trim()).filter((question) => question.startsWith('# '));
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: questions.map((query) => ({ query })),
    shouldPersistHeaders: false,
  }),
);

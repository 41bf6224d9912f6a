// All queries of the page, in one place for other front ends.
const NAMED = 'id type ja: name en: name(lang: EN)';
const shown = ({ ofLinks, ofEntities }) => `nodes { degree hiddenNeighbours entity { ${NAMED} basis ${ofEntities} } }
  edges { id type role from to basis ${ofLinks} held(asOf: $asOf, until: $until) @include(if: $dated) ja: label en: label(lang: EN) source { id } target { id } } truncated`;
const CITED = 'citations { locator quote basis note(lang: $lang) source { id title titleEn publisher date url } }';

const ATTRIBUTE = 'name type list series group ja: word en: word(lang: EN)';

/** What values that are objects consist of. */
const VALUES = { Money: 'amount currency', Coordinates: 'latitude longitude', Observation: 'period value target' };

const selected = (attributes) => attributes.map(({ name, type }) => (VALUES[type] ? `${name} { ${VALUES[type]} }` : name)).join(' ');

export const VOCABULARY = `{
  vocabulary {
    entityTypes { type label shape colour traits ja: word en: word(lang: EN) attributes { ${ATTRIBUTE} } }
    linkTypes { type ja: word en: word(lang: EN) roles { role ja: word en: word(lang: EN) } attributes { ${ATTRIBUTE} } }
    roles { role ja: word en: word(lang: EN) }
  }
  statistics { entities links }
}`;
const TIME = '$asOf: String = "2000", $until: String, $dated: Boolean = false';

/** The most linked entities, and what lies between some, with what a picture speaks of. */
export const network = (selected) => `query ($limit: Int!, ${TIME}) { shown: network(limit: $limit) { ${shown(selected)} } }`;
export const among = (selected) => `query ($of: [ID!]!, $limit: Int!, ${TIME}) {
  shown: neighbourhood(of: $of, depth: 0, limit: $limit) { ${shown(selected)} }
}`;
export const AROUND = `query ($of: [ID!]!, $limit: Int!, $filter: LinkFilter) {
  shown: neighbourhood(of: $of, depth: 1, limit: $limit, filter: $filter) { nodes { entity { id } } truncated }
}`;
export const EXIST = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { ${NAMED} } } }`;
export const SEARCH = `query ($text: String!, $first: Int!, $types: [EntityType!]) {
  search(text: $text, first: $first, types: $types) { nodes { matched ja: distinction en: distinction(lang: EN) entity { ${NAMED} } } }
}`;
export const MATCHES = `query ($type: EntityType!, $first: Int!) { matches(type: $type, first: $first) { count pairs { score reason entity { ${NAMED} } other { ${NAMED} } } } }`;
export const DECIDE = `mutation ($input: DecideMatchesInput!) { decideMatches(input: $input) { decided errors { message } } }`;
export const RANKING = `query ($by: Centrality!, $of: [ID!]!, $first: Int!, $filter: LinkFilter) {
  ranking(by: $by, of: $of, first: $first, filter: $filter) { score entity { id } }
}`;
export const BROKERS = `query ($first: Int!, $types: [EntityType!], $filter: LinkFilter) {
  ranking(by: BETWEENNESS, first: $first, types: $types, filter: $filter) {
    rank score cutVertex inferred ja: reason en: reason(lang: EN) entity { ${NAMED} }
  }
}`;
export const COMMUNITIES = `query ($filter: LinkFilter) { communities(first: 100, filter: $filter) { id size inferred central(first: 10) { ${NAMED} } } }`;
export const COMMUNITIES_OF = `query ($ids: [ID!]!, $first: Int!, $filter: LinkFilter) {
  communities(first: $first, filter: $filter) { id central(first: 3) { ${NAMED} } has(ids: $ids) }
}`;
export const PATHS = `query ($from: ID!, $to: ID!, $avoid: [ID!], $lang: Language, $filter: LinkFilter) {
  paths(from: $from, to: $to, k: 3, avoid: $avoid, filter: $filter) {
    length basis explanation(lang: $lang) nodes { ${NAMED} } links { id }
  }
}`;
export const SHARED = `query ($of: [ID!]!, $through: [EntityType!], $filter: LinkFilter) {
  shared(of: $of, through: $through, filter: $filter) { score representatives { ${NAMED} } entity { ${NAMED} } links { id ja: label en: label(lang: EN) source { ${NAMED} } target { ${NAMED} } } }
}`;
export const COLLABORATION = `query ($between: EntityType!, $through: [EntityType!]!, $filter: LinkFilter) {
  collaboration(between: $between, through: $through, filter: $filter) { weight representatives { ${NAMED} } a { ${NAMED} } b { ${NAMED} } through { ${NAMED} } }
}`;
const GAP = `(first: 200) { totalCount nodes { ${NAMED} } }`;
export const COVERAGE = `query ($filter: LinkFilter) { coverage(filter: $filter) { withoutKpi${GAP} withoutProject${GAP} withoutSource${GAP} withoutLink${GAP} } }`;

/** A link, with the attributes that links of any type have. */
export const link = (attributes) => `query ($id: ID!, $lang: Language) {
  node(id: $id) { ... on Link {
    id type sentence(lang: $lang) from to note(lang: $lang) ${selected(attributes)} ${CITED} source { ${NAMED} } target { ${NAMED} }
  } }
}`;

/** The links of an entity, with the same. */
export const links = (attributes) => `query ($id: ID!, $after: String, $filter: LinkFilter) {
  entity(id: $id) { links(first: 20, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id type from to basis ${selected(attributes)} ja: label en: label(lang: EN) source { ${NAMED} } target { ${NAMED} } }
  } }
}`;

/** The card of an entity, with the attributes that its type alone has. */
export const card = (typeName, attributes) => `query ($id: ID!, $lang: Language) {
  entity(id: $id) {
    ${NAMED} degree aliases summary(lang: $lang) names { text language status reference } identifiers { scheme value } ${CITED}
    links(first: 0) { groups(by: [{field: TYPE}], first: 100) { nodes { count keys { value } } } }
    ${attributes.length ? `... on ${typeName} { ${selected(attributes)} }` : ''}
  }
}`;

/** What was changed of a fact. */
const CHANGES = 'history(first: 20) { totalCount nodes { action differences { field before after } revision { number at by message } } }';
export const HISTORY = `query ($id: ID!) { node(id: $id) { ... on Entity { ${CHANGES} } ... on Link { ${CHANGES} } } }`;

/** What somebody changes of a fact, as it is now. */
const CITATIONS = 'citations { locator quote basis noteJa: note noteEn: note(lang: EN) source { id title titleEn } }';
export const editedEntity = (typeName, attributes) => `query ($id: ID!) {
  entity(id: $id) { version degree aliases summary summaryEn: summary(lang: EN) names { text language status reference } ${CITATIONS}
    ${attributes.length ? `... on ${typeName} { ${selected(attributes)} }` : ''} }
}`;
export const editedLink = (attributes) => `query ($id: ID!) { node(id: $id) { ... on Link { version role from to note noteEn: note(lang: EN) ${selected(attributes)} ${CITATIONS} } } }`;
export const VERSIONS = 'query ($id: ID!) { entity(id: $id) { version } }';
export const SOURCES = `query ($filter: SourceFilter) {
  sources(first: 200, filter: $filter, orderBy: [{ field: TITLE }]) { nodes { id title titleEn } } }`;

/** The text of a document, some lines or pages of it, and what they state. */
export const TEXT = `query ($id: ID!, $from: Int!, $first: Int!, $lang: Language) {
  node(id: $id) { ... on Source {
    id title titleEn publisher date url licence note(lang: $lang)
    text(from: $from, first: $first) { status message(lang: $lang) unit total parts { number locator text facts { ...Stated } } }
  } }
}
fragment Stated on CitedFact { sentence(lang: $lang) fact { __typename id } citations { locator quote basis note(lang: $lang) } }`;

/** What a document states, where it has no text to show. */
export const STATED = `query ($id: ID!, $after: String, $lang: Language) {
  node(id: $id) { ... on Source {
    facts(first: 100, after: $after) { totalCount nodes { ...Stated } pageInfo { hasNextPage endCursor } }
  } }
}
fragment Stated on CitedFact { sentence(lang: $lang) fact { __typename id } citations { locator quote basis note(lang: $lang) } }`;

export const OPEN_VIEW = 'query ($id: ID!) { savedView(id: $id) { view } }';
export const SAVE_VIEW = 'mutation ($view: String!) { saveView(view: $view) { id } }';

/** What links say, and where that is written. */
export const REPORT = `query ($of: [ID!]!, $limit: Int!, $lang: Language) {
  shown: neighbourhood(of: $of, depth: 0, limit: $limit) { edges { id basis sentence(lang: $lang) ${CITED} } }
}`;

/** A filter as it is written in a query, where types, roles and the like stand without quotes. */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object') return `{${Object.entries(value).map(([name, part]) => `${name}: ${literal(part)}`).join(', ')}}`;
  return /^[A-Z][A-Z0-9_]*$/.test(value) ? value : JSON.stringify(value);
}

/** The query behind a view, for people to continue from. */
export const behind = (ids, filter) => `# What the explorer showed
query {
  neighbourhood(of: ${JSON.stringify(ids)}, depth: 0, limit: ${Math.max(1, ids.length)}${filter ? `, filter: ${literal(filter)}` : ''}) {
    nodes { entity { id type name } degree hiddenNeighbours }
    edges { id type label source { id } target { id } from to citations { source { title } locator quote } }
    truncated
  }
}`;

// All queries of the page, in one place for other front ends.
const NAMED = 'id type ja: name en: name(lang: EN)';
const SHOWN = `nodes { degree hiddenNeighbours entity { ${NAMED} } }
  edges { id type role from to ja: label en: label(lang: EN) source { id } target { id } } truncated`;
const CITED = 'citations { locator quote basis note source { id title titleEn publisher date url } }';

const ATTRIBUTE = 'name type series ja: word en: word(lang: EN)';

/** What values that are objects consist of. */
const VALUES = { Money: 'amount currency', Coordinates: 'latitude longitude', Observation: 'period value target' };

const selected = (attributes) => attributes.map(({ name, type }) => (VALUES[type] ? `${name} { ${VALUES[type]} }` : name)).join(' ');

export const VOCABULARY = `{
  vocabulary {
    entityTypes { type label shape colour traits ja: word en: word(lang: EN) attributes { ${ATTRIBUTE} } }
    linkTypes { type ja: word en: word(lang: EN) attributes { ${ATTRIBUTE} } }
  }
  statistics { entities links }
}`;
export const NETWORK = `query ($limit: Int!) { shown: network(limit: $limit) { ${SHOWN} } }`;
export const AMONG = `query ($of: [ID!]!, $limit: Int!) { shown: neighbourhood(of: $of, depth: 0, limit: $limit) { ${SHOWN} } }`;
export const AROUND = `query ($of: [ID!]!, $limit: Int!, $filter: LinkFilter) {
  shown: neighbourhood(of: $of, depth: 1, limit: $limit, filter: $filter) { nodes { entity { id } } truncated }
}`;
export const EXIST = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { id } } }';
export const SEARCH = `query ($text: String!, $first: Int!) {
  search(text: $text, first: $first) { nodes { matched entity { ${NAMED} } } }
}`;
export const RANKING = `query ($by: Centrality!, $first: Int!) {
  ranking(by: $by, first: $first) { rank score entity { ${NAMED} degree } }
}`;
export const COMMUNITIES = `{ communities { id size members(first: 500) { nodes { ${NAMED} } } } }`;
export const PATHS = `query ($from: ID!, $to: ID!, $avoid: [ID!], $lang: Language) {
  paths(from: $from, to: $to, k: 3, avoid: $avoid) {
    length explanation(lang: $lang) nodes { ${NAMED} } links { id }
  }
}`;
export const SHARED = `query ($of: [ID!]!, $through: [EntityType!]) {
  shared(of: $of, through: $through) { score entity { ${NAMED} } links { id ja: label en: label(lang: EN) source { ${NAMED} } target { ${NAMED} } } }
}`;
export const COLLABORATION = `query ($between: EntityType!, $through: [EntityType!]!) {
  collaboration(between: $between, through: $through) { weight a { ${NAMED} } b { ${NAMED} } through { ${NAMED} } }
}`;
const GAP = `(first: 200) { totalCount nodes { ${NAMED} } }`;
export const COVERAGE = `{ coverage { withoutKpi${GAP} withoutProject${GAP} withoutSource${GAP} withoutLink${GAP} } }`;

/** A link, with the attributes that links of any type have. */
export const link = (attributes) => `query ($id: ID!, $lang: Language) {
  node(id: $id) { ... on Link {
    id type sentence(lang: $lang) from to note ${selected(attributes)} ${CITED} source { ${NAMED} } target { ${NAMED} }
  } }
}`;

/** The links of an entity, with the same. */
export const links = (attributes) => `query ($id: ID!, $after: String) {
  entity(id: $id) { links(first: 20, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id type from to ${selected(attributes)} ja: label en: label(lang: EN) source { ${NAMED} } target { ${NAMED} } }
  } }
}`;

/** The card of an entity, with the attributes that its type alone has. */
export const card = (typeName, attributes) => `query ($id: ID!, $lang: Language) {
  entity(id: $id) {
    ${NAMED} degree aliases summary(lang: $lang) names { text language status reference } identifiers { scheme value } ${CITED}
    ${attributes.length ? `... on ${typeName} { ${selected(attributes)} }` : ''}
  }
}`;

/** The query behind a view, for people to continue from. */
export const behind = (ids) => `# What the explorer showed
query {
  neighbourhood(of: ${JSON.stringify(ids)}, depth: 0, limit: ${Math.max(1, ids.length)}) {
    nodes { entity { id type name } degree hiddenNeighbours }
    edges { id type label source { id } target { id } from to citations { source { title } locator quote } }
    truncated
  }
}`;

// The public endpoints of the service, the only ones that this page uses.
import { say } from './words.js';

/** Why a request was rejected or failed, in words for the reader. */
export class Refusal extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

const TOKEN = 'enishi-token';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** How often the page asks how far a job is. */
const POLL = 1000;

let watching = () => {};
const jobs = new Set();

/** Calls somebody with `{share, cancel}` while queries run as jobs, and with null once they are done; the share is null where it is not known. */
export const watchJobs = (watcher) => { watching = watcher; };

let held = null;

/** The token of this window; a frame on another site, which may not be allowed to keep it, holds it itself. */
function token() {
  try {
    return sessionStorage.getItem(TOKEN) ?? held;
  } catch {
    return held;
  }
}

/** Sends this token from now on, until the window is closed; null for none. */
export function useToken(text) {
  held = text?.replace(/[^\x21-\x7e]/g, '') ?? null;
  try {
    if (held === null) sessionStorage.removeItem(TOKEN);
    else sessionStorage.setItem(TOKEN, held);
  } catch (refusal) {
    console.warn(refusal);
  }
}

async function send(address, { headers, ...options }) {
  const sent = token();
  let response;
  try {
    response = await fetch(address, { headers: { ...headers, ...(sent && { Authorization: `Bearer ${sent}` }) }, ...options });
  } catch {
    throw new Refusal(say('down'), 'UNREACHABLE');
  }
  if (response.status === 401) {
    useToken(null);
    throw new Refusal(say(sent ? 'badToken' : 'token'), 'UNAUTHENTICATED');
  }
  return response;
}

const posted = (body, headers = {}) => send('/graphql', { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });

const read = async (response) => ({ detail: say('refused', { status: response.status }), ...await response.json().catch(() => null) });

/** Sends a query and returns its data, as a job where it takes longer than a request may; a {@link Refusal} says why there is none. */
export async function request(query, variables = {}) {
  const text = JSON.stringify({ query, variables });
  let body = await read(await posted(text));
  if (body.errors?.[0]?.extensions?.code === 'DEADLINE_EXCEEDED' && !query.startsWith('mutation')) body = await asJob(text);
  if (body.errors?.length) {
    const [error] = body.errors;
    throw new Refusal(error.message, error.extensions?.code);
  }
  if (!body.data) throw new Refusal(body.detail, 'UNREACHABLE');
  return body.data;
}

async function asJob(text) {
  const started = await posted(text, { Prefer: 'respond-async' });
  const address = started.headers.get('Location');
  if (!address) return read(started);
  const job = { share: null, cancelled: false, address };
  jobs.add(job);
  report();
  try {
    for (;;) {
      await new Promise((done) => { setTimeout(done, POLL); });
      if (job.cancelled) throw new Refusal(say('cancelled'), 'CANCELLED');
      const response = await send(address, { method: 'GET' });
      const body = await read(response);
      if (response.status !== 202) return body;
      job.share = body.job.progress;
      report();
    }
  } finally {
    jobs.delete(job);
    report();
  }
}

/** The progress of the job that runs, the first; all are cancelled at once. */
function report() {
  const [first] = jobs;
  watching(first ? { share: first.share, cancel } : null);
}

function cancel() {
  for (const job of jobs) {
    job.cancelled = true;
    send(job.address, { method: 'DELETE' }).catch(() => {});
  }
}

/** The export of some entities as a file, with the links that a filter lets through. */
export async function exported(format, ids, filter) {
  const parameters = new URLSearchParams({ depth: 0, limit: Math.max(1, ids.length), ...(filter && { filter: JSON.stringify(filter) }) });
  ids.forEach((id) => parameters.append('of', id));
  const response = await send(`/export/${format}`, { method: 'POST', body: parameters });
  if (!response.ok) {
    const [error] = (await response.json().catch(() => ({}))).errors ?? [];
    throw new Refusal(error?.message ?? say('refused', { status: response.status }), error?.extensions?.code);
  }
  return response.blob();
}

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

async function post(address, type, body) {
  const token = sessionStorage.getItem(TOKEN);
  let response;
  try {
    response = await fetch(address, {
      method: 'POST', headers: { 'Content-Type': type, ...(token && { Authorization: `Bearer ${token}` }) }, body,
    });
  } catch {
    throw new Refusal(say('down'), 'UNREACHABLE');
  }
  if (response.status === 401) {
    sessionStorage.removeItem(TOKEN);
    throw new Refusal(say(token ? 'badToken' : 'token'), 'UNAUTHENTICATED');
  }
  return response;
}

/** Sends a query and returns its data; a {@link Refusal} says why there is none. */
export async function request(query, variables = {}) {
  const response = await post('/graphql', 'application/json', JSON.stringify({ query, variables }));
  const body = await response.json().catch(() => null);
  if (body?.errors?.length) {
    const [error] = body.errors;
    throw new Refusal(error.message, error.extensions?.code);
  }
  if (!body?.data) throw new Refusal(body?.detail ?? say('refused', { status: response.status }), 'UNREACHABLE');
  return body.data;
}

/** The export of some entities as a file. */
export async function exported(format, ids) {
  const parameters = new URLSearchParams({ depth: 0, limit: Math.max(1, ids.length) });
  ids.forEach((id) => parameters.append('of', id));
  const response = await post(`/export/${format}`, 'application/x-www-form-urlencoded', parameters.toString());
  if (!response.ok) {
    const [error] = (await response.json().catch(() => ({}))).errors ?? [];
    throw new Refusal(error?.message ?? say('refused', { status: response.status }), error?.extensions?.code);
  }
  return response.blob();
}

/** Sends this token from now on, until the window is closed. */
export const useToken = (token) => sessionStorage.setItem(TOKEN, token.replace(/[^\x21-\x7e]/g, ''));

// What the reader should know at once.
import { button, fill, h } from './dom.js';
import { useToken, watchJobs } from './service.js';
import { say } from './words.js';

/** How many messages stay beside a new one. */
const BEFORE = 2;

/** Messages in an element, and what each of them offers; `retry` starts the page anew. */
export function messages(element, retry) {
  const silence = () => fill(element);

  function tell(message, action) {
    const before = [...element.querySelectorAll('p')].filter((one) => one.textContent !== message).slice(-BEFORE);
    fill(element, before, h('p', {}, message), h('div', {}, action, button(say('dismiss'), silence)));
  }

  function fail(refusal) {
    if (refusal.code === 'UNAUTHENTICATED') askForToken(refusal.message);
    else tell(refusal.message, button(say('retry'), retry));
    if (!refusal.code) console.error(refusal);
  }

  function askForToken(why) {
    const input = h('input', { type: 'password', autocomplete: 'off', 'aria-label': why });
    fill(element, h('form', { onsubmit: (event) => {
      event.preventDefault();
      useToken(input.value.trim());
      retry();
    } }, h('label', {}, why, ' ', input), h('button', {}, say('send'))));
    input.focus();
  }

  const progress = h('span', {});
  const job = h('div', { class: 'job', role: 'status' });
  watchJobs((running) => {
    if (!running) return job.remove();
    progress.textContent = say('job', { share: running.share === null ? '' : ` ${Math.floor(100 * running.share)} %` });
    if (!job.isConnected) element.append(fill(job, progress, button(say('cancel'), running.cancel)));
  });

  return {
    silence,
    /** Says something that the reader should know. */
    tell,
    /** Says what the service refused, and what can be done about it. */
    fail,
  };
}

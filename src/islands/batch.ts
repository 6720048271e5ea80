/** On the page for verifying: several files go as JSON lines, and each answer becomes a row when it comes. */
import { islands, show } from './parts.js';

interface Answer {
  readonly index?: number;
  readonly standing?: string;
  readonly findings?: readonly { readonly title: string }[];
  readonly problem?: { readonly findings: readonly { readonly title: string }[] };
}

/** As on the page without script. */
const MOST_FINDINGS = 5;

const form = document.querySelector<HTMLFormElement>('form.verify');
const chosen = document.querySelector<HTMLInputElement>('#file');

for (const island of islands('batch')) {
  form?.addEventListener('submit', (event) => {
    const files = [...(chosen?.files ?? [])];
    if (files.length < 2) return;
    event.preventDefault();
    verifyAll(island, files, form).catch((error: unknown) => {
      console.error(error);
      show(island, 'failed');
    });
  });
}

/** One document may be dropped anywhere on its field; the field itself does the same for everybody. */
const field = chosen?.closest('.drop');
field?.addEventListener('dragover', (event) => event.preventDefault());
field?.addEventListener('drop', (event) => {
  const dropped = event instanceof DragEvent ? event.dataTransfer?.files : undefined;
  if (dropped === undefined || dropped.length === 0 || chosen === null) return;
  event.preventDefault();
  chosen.files = dropped;
});

async function verifyAll(island: HTMLElement, files: readonly File[], { action, elements }: HTMLFormElement) {
  const rows = island.querySelector('tbody');
  const progress = island.querySelector('progress');
  if (rows === null || progress === null) throw new Error('the page has no table');
  rows.replaceChildren();
  progress.max = files.length;
  told(island, 'all', files.length);
  show(island, 'running');
  island.querySelector<HTMLElement>('h2')?.focus();
  const at = elements.namedItem('at');
  const address = new URL(action);
  if (at instanceof HTMLInputElement && at.value !== '') address.searchParams.set('at', at.value);
  const body = (await Promise.all(files.map(async (file) => `${lineOf(await file.text())}\n`))).join('');
  const headers = { 'content-type': 'application/jsonl', accept: 'application/jsonl, application/json' };
  const response = await fetch(address, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  let done = 0;
  for await (const answer of answersIn(response)) {
    if (answer.index === undefined) continue;
    rows.append(rowOf(island, files[answer.index]?.name ?? '', answer));
    done += 1;
    progress.value = done;
    told(island, 'done', done);
  }
  if (done < files.length) show(island, 'failed');
}

/** The very bytes, as text: three parts of base64url are a JWS, all else is read as JSON-LD. */
function lineOf(text: string): string {
  const jws = /^\s*[\w-]+\.[\w-]+\.[\w-]+\s*$/.test(text);
  return JSON.stringify({ jwt: text, mediaType: jws ? 'application/vc+jwt' : 'application/ld+json' });
}

async function* answersIn(response: Response): AsyncGenerator<Answer> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = `${rest}${value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Answer;
  }
}

function rowOf(island: HTMLElement, name: string, { standing, findings, problem }: Answer): HTMLElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  const isolated = document.createElement('bdi');
  isolated.textContent = name.slice(0, 120);
  head.append(isolated);
  const mark = document.createElement('td');
  mark.append(template(island, standing ?? 'problem'));
  const told = document.createElement('td');
  const titles = [...new Set((findings ?? problem?.findings ?? []).map(({ title }) => title))];
  if (titles.length === 0) told.append(template(island, 'none'));
  for (const title of titles.slice(0, MOST_FINDINGS)) {
    const line = document.createElement('p');
    line.textContent = title.slice(0, 400);
    told.append(line);
  }
  row.append(head, mark, told);
  return row;
}

function template(island: HTMLElement, mark: string): Node {
  const found = island.querySelector<HTMLTemplateElement>(`template[data-mark="${mark}"]`);
  return found?.content.cloneNode(true) ?? document.createTextNode(mark);
}

function told(island: HTMLElement, slot: string, value: number): void {
  const place = island.querySelector(`[data-slot="${slot}"]`);
  if (place !== null) place.textContent = String(value);
}

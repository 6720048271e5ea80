/** The contract as a page: every address, what it asks, takes and answers. Rendered here, so that nobody else is asked. */
import type { Frame } from './frame.js';
import { Page, renderPage } from './page.js';

/** What the page shows of an operation of the contract. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly description: string;
  }[];
  /** Media types. */
  readonly takes: readonly string[];
  readonly answers: readonly {
    readonly status: string;
    readonly description: string;
    readonly types: readonly string[];
  }[];
}

export function apiPage(operations: readonly Operation[], frame: Frame): string {
  const words = frame.voice.standing.api;
  return renderPage(
    <Page frame={frame} title={words.title} current="api">
      <h1>{words.title}</h1>
      <p>
        {words.intro} {words.english}
      </p>
      <p>
        <a href="/openapi.json">{words.contract}</a>
      </p>
      {operations.map((operation) => (
        <OperationSection operation={operation} frame={frame} />
      ))}
    </Page>,
  );
}

function OperationSection({ operation, frame }: { readonly operation: Operation; readonly frame: Frame }) {
  const words = frame.voice.standing.api;
  const { method, path, summary, parameters, takes, answers } = operation;
  return (
    <section class="hit">
      <h2>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h2>
      <p lang="en">
        <Described text={summary} />
      </p>
      {parameters.length > 0 && (
        <details>
          <summary>
            {words.parameters} ({parameters.length})
          </summary>
          <dl class="facts">
            {parameters.map(({ name, in: place, required, description }) => (
              <>
                <dt>
                  <code>{name}</code> <span class="kind">{required ? `${place}, ${words.required}` : place}</span>
                </dt>
                <dd lang="en">
                  <Described text={description} />
                </dd>
              </>
            ))}
          </dl>
        </details>
      )}
      <dl class="facts tight">
        {takes.length > 0 && (
          <>
            <dt>{words.takes}</dt>
            <dd>{takes.join(', ')}</dd>
          </>
        )}
        {answers.map(({ status, description, types }) => (
          <>
            <dt>
              {words.gives} {status}
            </dt>
            <dd>
              <span lang="en">
                <Described text={description} />
              </span>{' '}
              <span class="kind">{types.join(', ')}</span>
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** The contract is written in Markdown, of which it uses one thing: code in backticks. */
function Described({ text }: { readonly text: string }) {
  return <>{text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>;
}

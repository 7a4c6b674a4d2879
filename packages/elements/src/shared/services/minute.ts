const minute = 60_000;

/** All that wants to know of the time on this page; one timer serves them. */
const followers = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function wait(): void {
  clearTimeout(timer);
  if (document.hidden || followers.size === 0) return;
  timer = setTimeout(tick, minute - (Date.now() % minute));
}

function tick(): void {
  followers.forEach((call) => call());
  wait();
}

/** A page that is shown again is told the time at once. */
function onVisibility(): void {
  if (document.hidden) clearTimeout(timer);
  else tick();
}

/**
 * Calls at the start of every minute of a page that can be seen, since nothing that
 * is told of opening times changes sooner.
 *
 * @returns what ends it
 */
export function everyMinute(call: () => void): () => void {
  followers.add(call);
  if (followers.size === 1) {
    document.addEventListener('visibilitychange', onVisibility);
    wait();
  }
  return () => {
    if (!followers.delete(call) || followers.size > 0) return;
    document.removeEventListener('visibilitychange', onVisibility);
    clearTimeout(timer);
  };
}

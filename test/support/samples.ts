/**
 * The address of a sample file in the test server, or `undefined` (after saying
 * so) where the samples folder is absent and the test has to be skipped.
 */
export async function sample(path: string): Promise<string | undefined> {
  const address = new URL(`/__samples/${path}`, location.origin).href;
  const answer = await fetch(address, { method: 'HEAD' });
  if (answer.ok) return address;
  console.warn(`SKIPPED: the sample ${path} is absent; set COUNCIL_KIT_SAMPLES to the samples folder.`);
  return undefined;
}

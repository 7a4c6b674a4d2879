/** A melody that is being played. */
export interface Sound {
  stop(): void;
}

export interface SoundOptions {
  /** Called with the place whose tone is heard. */
  onPlace: (place: number) => void;
  onEnd: () => void;
}

/** The lowest and the highest tone, in hertz: three octaves that small loudspeakers can play. */
const lowest = 220;
const highest = 1760;
/** Seconds of a whole melody, and of its tones at most. */
const whole = 8;
const longest = 0.3;
/** More tones than this cannot be told apart. */
const mostTones = 120;

/**
 * Plays values as tones, one after the other: the higher the value, the higher the
 * tone; a missing value is silence. Very long series are played by every so many values.
 */
export function playSeries(values: readonly (number | null)[], { onPlace, onEnd }: SoundOptions): Sound {
  const context = new AudioContext();
  const every = Math.ceil(values.length / mostTones);
  const places = [...values.keys()].filter((place) => place % every === 0);
  const known = values.filter((value) => value !== null);
  const low = known.reduce((least, value) => Math.min(least, value), Infinity);
  const range = known.reduce((most, value) => Math.max(most, value), -Infinity) - low || 1;
  const length = Math.min(longest, whole / places.length);
  const start = context.currentTime + 0.05;
  places.forEach((place, tone) => {
    const value = values[place];
    if (typeof value === 'number') {
      const pitch = lowest * (highest / lowest) ** ((value - low) / range);
      sound(context, pitch, start + tone * length, length);
    }
  });
  const timer = setInterval(() => {
    const tone = Math.floor((context.currentTime - start) / length);
    if (tone >= places.length) onEnd();
    else if (tone >= 0) onPlace(places[tone]!);
  }, 50);
  return {
    stop() {
      clearInterval(timer);
      void context.close();
    },
  };
}

/** One tone, which swells and fades so that it does not click. */
function sound(context: AudioContext, pitch: number, at: number, length: number): void {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.2, at + length * 0.15);
  loudness.gain.linearRampToValueAtTime(0, at + length * 0.95);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + length);
}

// The sound of a new ticket. Fetched when it is first wanted.

/** Two soft tones; the browser keeps silent until the person has clicked once. */
export function ring(): void {
  const audio = new AudioContext();
  for (const [i, pitch] of [660, 880].entries()) {
    const tone = audio.createOscillator();
    const level = audio.createGain();
    const at = audio.currentTime + i * 0.14;
    tone.frequency.value = pitch;
    level.gain.setValueAtTime(0.08, at);
    level.gain.exponentialRampToValueAtTime(0.001, at + 0.25);
    tone.connect(level).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.26);
  }
  setTimeout(() => void audio.close(), 800);
}

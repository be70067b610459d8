// The package has no declaration of its own entry file.
declare module 'speech-rule-engine' {
  interface Engine {
    setupEngine(options: {
      readonly locale: string;
      readonly domain: string;
      readonly modality: 'speech';
    }): Promise<string>;
    engineReady(): Promise<unknown>;
    /** A formula as MathML in words. */
    toSpeech(mathml: string): string;
  }
  const engine: Engine;
  export default engine;
}

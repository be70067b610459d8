/** The field for Markdown with pictures and sounds. */
export const markdownEditorWords = {
  /** Stands for a picture's description until its author writes one. */
  describe: 'describe the picture',
  taking: (file: string) => `Taking ${file} …`,
  add: 'Add a picture',
  addTo: (field: string) => `${field}: add a picture or a sound`,
} as const;

/** What is said where a page cannot be made, or is not there. */
export const errorWords = {
  page: {
    title: 'Something went wrong',
    text: 'This page could not be shown. Answers that you have given are kept. Try again, and if it stays like this, tell whoever runs this server.',
    beforeNumber:
      'This page could not be shown. Answers that you have given are kept. Try again, and if it stays like this, tell whoever runs this server the number',
    afterNumber: '.',
    again: 'Try again',
  },
  site: {
    title: 'Recurrent cannot answer just now',
    text: 'Answers that you have given are kept. Please load the page again in a moment.',
    beforeNumber: 'If it stays like this, tell whoever runs this server the number',
    afterNumber: '.',
  },
  notHere: {
    title: 'Not here',
    text: 'There is no page at this address. It may have been renamed or withdrawn.',
    today: 'To Today',
  },
} as const;

import type { MetadataRoute } from 'next';
import icon192 from './_ui/icons/icon-192.png';
import icon512 from './_ui/icons/icon-512.png';
import maskable512 from './_ui/icons/maskable-512.png';
import { siteWords } from './_words/site';

/** What a system is told that Recurrent is installed on. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: siteWords.name,
    short_name: siteWords.name,
    description: siteWords.description,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f8f6f1',
    theme_color: '#1f5a66',
    categories: ['education'],
    icons: [
      { src: icon192.src, sizes: '192x192', type: 'image/png' },
      { src: icon512.src, sizes: '512x512', type: 'image/png' },
      { src: maskable512.src, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: 'Review', url: '/review' },
      { name: 'Quiz', url: '/quiz' },
    ],
  };
}

import type { NextPageContext } from 'next';
import Head from 'next/head';
import { siteName } from '@/app/_ui/about-site';
import ErrorPage from '@/app/error';

/** What a page under pages/ shows where it cannot be made, on the server or in the browser. */
export default function Failed({ err }: Pick<NextPageContext, 'err'>) {
  return (
    <>
      <Head>
        <title>{siteName}</title>
      </Head>
      <ErrorPage error={err} retry={() => location.reload()} />
    </>
  );
}

// Made for each request, or its scripts would have no nonce.
Failed.getInitialProps = () => ({});

import Document, {
  type DocumentContext,
  type DocumentInitialProps,
  Head,
  Html,
  Main,
  NextScript,
} from 'next/document';
import { headersOf } from '@/app/_server/headers-of';
import { pageHeaders } from '@/app/_server/page-headers';
import { siteDescription, themeColors } from '@/app/_ui/about-site';
import { EarlyKeys } from '@/app/_ui/early-keys';
import { Frame, type FrameView, htmlAttributes } from '@/app/_ui/frame';

type Told = ReturnType<typeof pageHeaders>;

/** Around what could not be made: whose it was may be what is not known. */
const nobodys: FrameView = { email: null, theme: 'system', shortcuts: true };

/** The document of the pages under pages/; app/layout.tsx is that of those under app/. */
export default class PagesDocument extends Document<Told> {
  static override async getInitialProps(
    context: DocumentContext,
  ): Promise<DocumentInitialProps & Told> {
    const initial = await Document.getInitialProps(context);
    return { ...initial, ...pageHeaders(context.req ? headersOf(context.req) : new Headers()) };
  }

  override render() {
    const { nonce, path, requestId, __NEXT_DATA__: data } = this.props;
    const frame: FrameView = data.props.pageProps?.frame ?? nobodys;
    return (
      <Html {...htmlAttributes(frame, requestId)}>
        <Head nonce={nonce}>
          <EarlyKeys nonce={nonce} />
          <meta name="description" content={siteDescription} />
          {themeColors(frame.theme).map(({ media, color }) => (
            <meta key={color} name="theme-color" media={media} content={color} />
          ))}
          <link rel="manifest" href="/manifest.webmanifest" />
          <link rel="icon" href="/icon.svg" sizes="any" type="image/svg+xml" />
          <link rel="apple-touch-icon" href="/apple-icon.png" sizes="180x180" type="image/png" />
        </Head>
        <body>
          <Frame email={frame.email} path={path}>
            <Main />
          </Frame>
          <NextScript nonce={nonce} />
        </body>
      </Html>
    );
  }
}

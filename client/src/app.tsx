/** The frame of all pages: navigation, and each page under its own address. */
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PagePath } from '../../server/http/page-paths.ts';
import { OlderScores } from './components/older-scores.tsx';
import { ArticlePage } from './pages/article.tsx';
import { ArticlesPage } from './pages/articles.tsx';
import { ComparePage } from './pages/compare.tsx';
import { FeedsPage } from './pages/feeds.tsx';
import { LexiconPage } from './pages/lexicon.tsx';
import { LookPage } from './pages/look.tsx';
import { MethodPage } from './pages/method.tsx';
import { OutletPage } from './pages/outlet.tsx';
import { PairView } from './pages/pair.tsx';
import { SidePage } from './pages/side.tsx';
import { StoriesPage } from './pages/stories.tsx';
import { StoryPageView } from './pages/story.tsx';
import { UploadPage } from './pages/upload.tsx';
import { isRestoring, useScrollPlace } from './scroll-place.ts';

/** Every page under its address. */
const pages: Record<PagePath, ComponentType<{ id?: string }>> = {
  '/': ComparePage,
  '/upload': UploadPage,
  '/upload/look': LookPage,
  '/upload/feeds': FeedsPage,
  '/articles': ArticlesPage,
  '/articles/:id': ArticlePage,
  '/stories': StoriesPage,
  '/stories/:id': StoryPageView,
  '/side': SidePage,
  '/pair': PairView,
  '/outlet': OutletPage,
  '/lexicon': LexiconPage,
  '/method': MethodPage,
};

/** The navigation. */
const places = [
  ['/', 'Compare'],
  ['/upload', 'Upload'],
  ['/articles', 'Articles'],
  ['/stories', 'Stories'],
  ['/lexicon', 'Lexicon'],
  ['/method', 'Method'],
] as const;

/** What tabs are called of the pages that give themselves no better name. */
const titles = [...places, ['/upload/feeds', 'Feeds']] as const;

export function App() {
  return (
    <LocationProvider>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <OlderScores />
        <Router>
          {Object.entries(pages).map(([path, component]) => (
            <Route key={path} path={path} component={component} />
          ))}
          <Route default component={Nowhere} />
        </Router>
      </main>
      <footer class="foot">
        <p>
          Plumbline shows wording, evidence and uncertainty. It does not see whether a text is true, and it calls no outlet biased. <a href="/method">How it counts</a>
        </p>
      </footer>
    </LocationProvider>
  );
}

function Header() {
  const { path, url } = useLocation();
  const partOfPage = () => document.getElementById(url.split('#')[1] ?? '');
  const before = useRef(path);
  useScrollPlace(url);
  useEffect(() => {
    // Pages that know a better name for themselves set it when their answer is there.
    const place = titles.findLast(([address]) => isAt(path, address));
    document.title = place ? `${place[1]} · Plumbline` : 'Plumbline';
    if (before.current === path) return;
    before.current = path;
    if (!partOfPage() && !isRestoring()) window.scrollTo(0, 0);
    // Keys and screen readers go on in the new page, not where the old one's link was.
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
  // A link to a part of the page that is open changes its filter, too, and the browser does not follow it.
  useEffect(() => partOfPage()?.scrollIntoView(), [url]);
  return (
    <header class="head">
      <a class="brand" href="/" aria-label="Plumbline, the comparison">
        <svg class="bob" viewBox="0 0 32 32" aria-hidden="true">
          <path d="M16 0v18" />
          <path class="weight" d="M11 17h10l-1.5 7L16 31l-3.5-7z" />
        </svg>
        Plumbline
      </a>
      <nav aria-label="Pages">
        <ul>
          {places.map(([place, name]) => (
            <li key={place}>
              <a href={place} aria-current={isAt(path, place) ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function isAt(path: string, place: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`));
}

function Nowhere() {
  return (
    <section>
      <h1>No such page</h1>
      <p>
        There is no page at this address. Go to <a href="/">the comparison</a> or <a href="/articles">the articles</a>.
      </p>
    </section>
  );
}

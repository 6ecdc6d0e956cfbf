/** The client's start. */
import { render } from 'preact';
import { App } from './app.tsx';
import './styles/base.css';
import './styles/article.css';
import './styles/charts.css';
import './styles/story.css';

render(<App />, document.getElementById('app')!);

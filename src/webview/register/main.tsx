import { isRegisterState, isToRegister, type RegisterState, type RegisterWish } from '../../core/protocol/register.ts';
import { connect } from '../shared/host.ts';
import { startPage } from '../shared/start.ts';
import { known } from './known.ts';
import { Page } from './page.tsx';

const root = document.getElementById('panel');
if (!root) throw new Error('The page’s document has no element with the id “panel”.');

const host = connect<RegisterWish, RegisterState>();
const state = host.getState();
const before = isRegisterState(state) ? state : undefined;
startPage(root, host, isToRegister, known, ({ shown, ask }) => (
  <Page known={shown} ask={ask} before={before} keep={state => host.setState(state)} />
));

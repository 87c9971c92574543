// The first thing that runs: it asks the engine for what the window begins with, while the rest of the program is being read.
import { askFirst } from './engine-client/first';

askFirst();
void import('./main');

import { defineConfig } from 'wxt';
import base from '../wxt.config';

/** The build as it is, in a folder of its own. */
export default defineConfig({ ...base, outDir: 'test-results/reproducible' });

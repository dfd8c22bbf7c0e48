#!/usr/bin/env node
// Committed, unlike `dist`: npm links a command only if its file exists when the workspace is installed.
import '../dist/baukasten.js';

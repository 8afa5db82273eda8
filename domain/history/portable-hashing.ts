/** Loaded first where Node may be absent: hands in SHA-256 in JavaScript, before anything computes a digest. */
import { sha256 } from '@noble/hashes/sha2.js';
import { withoutNode } from './hashing.ts';

withoutNode(sha256);

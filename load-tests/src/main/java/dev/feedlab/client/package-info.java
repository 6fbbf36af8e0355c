/** A client of the wire contract (docs/api.md): what it asks for, and how it reads what comes back. */
package dev.feedlab.client;

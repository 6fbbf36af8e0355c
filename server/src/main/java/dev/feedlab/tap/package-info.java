/** The wire tap: visitors look at the bytes of their own connections (docs/wire-tap.md). */
package dev.feedlab.tap;

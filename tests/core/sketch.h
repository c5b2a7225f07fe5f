/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/tree.h>

/* A tree from a sketch, one node a line, indented by one blank a level:
 *
 *   "D\n"
 *   " L\n"
 *   "  G 4 yes\n"   asked a score and "achieved?"
 *   "  G ? none\n"  asked both, answered neither
 *   "  G (5)\n"     a score in parentheses
 *   "  G !4\n"      has a score nobody asked for
 *   "  G\n"         asked nothing
 *
 * Ids are 1, 2, 3 ... and source lines 101, 102 ... in order. */
LjTree *sketch_tree (const char *sketch);

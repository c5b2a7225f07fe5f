/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/import.h>

/* A plan as text, one element a line, indented by one blank a level:
 *
 *   "goal #1.2 Title =partly =(5) :Published text @12\n"
 *
 * number, achieved, score and text only where there are any; line breaks as "/". Then one line for
 * each question, "?goal of Title asp" (achieved, score, text), and for each finding, "!12 value". */
char *dump_plan (const LjPlan *plan);

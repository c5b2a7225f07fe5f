/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/linjaus.h>

int
main (int argc, char **argv)
{
  return 0;
}

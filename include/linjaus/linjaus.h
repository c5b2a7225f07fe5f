/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/audit.h>
#include <linjaus/chart.h>
#include <linjaus/compare.h>
#include <linjaus/content.h>
#include <linjaus/edit.h>
#include <linjaus/element.h>
#include <linjaus/error.h>
#include <linjaus/evaluation.h>
#include <linjaus/export.h>
#include <linjaus/history.h>
#include <linjaus/import.h>
#include <linjaus/language.h>
#include <linjaus/lineage.h>
#include <linjaus/mean.h>
#include <linjaus/names.h>
#include <linjaus/paths.h>
#include <linjaus/properties.h>
#include <linjaus/report.h>
#include <linjaus/round.h>
#include <linjaus/safety.h>
#include <linjaus/summary.h>
#include <linjaus/text.h>
#include <linjaus/translation.h>
#include <linjaus/tree.h>
#include <linjaus/workbook.h>

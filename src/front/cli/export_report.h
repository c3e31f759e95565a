// The report for other programs: one SQLite file of ordinary tables without personal data, from which every
// standing of the periodic duties can be recomputed. docs/report.md describes the tables.
#pragma once

#include <functional>
#include <string>

#include "domain/district/describe.h"
#include "domain/duty/evaluate.h"

namespace jinze::cli {

struct Report {
    std::string to;
    Day on{}, known{};
    std::uint64_t organisations = 0, people = 0, duties = 0, obligations = 0, records = 0;
};
BOOST_DESCRIBE_STRUCT(Report, (), (to, on, known, organisations, people, duties, obligations, records))

// `to` must not exist. Throws journal::StorageError where it cannot be written.
Report export_report(const duty::Facts& facts, const std::function<std::string(OrgId)>& name, Day on, Day known,
                     const std::string& to);

}  // namespace jinze::cli

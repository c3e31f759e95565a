// 归档目录 of an assessment: what goes into its files, in the order in which it came about, and what is not there yet.
// For the office that carries it out.
#pragma once

#include "app/views/appraisal/assessments.h"

namespace jinze::views {

struct FiledPaper {
    Bilingual title;
    std::optional<Day> on;  // nothing: it is not there yet
    std::optional<std::string> to;
};
struct FiledPart {
    Bilingual title;
    std::vector<FiledPaper> rows;
};
struct AssessmentFile {
    std::string assessment;
    int year = 0;
    Named by;
    std::vector<FiledPart> parts;
    int missing = 0;
};
BOOST_DESCRIBE_STRUCT(FiledPaper, (), (title, on, to))
BOOST_DESCRIBE_STRUCT(FiledPart, (), (title, rows))
BOOST_DESCRIBE_STRUCT(AssessmentFile, (), (assessment, year, by, parts, missing))

// For the office; absent for all others.
Result<AssessmentFile> assessment_file(const Reader& reader, const std::string& id);

}  // namespace jinze::views

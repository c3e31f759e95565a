// Any list as a workbook, with the list's filters. Text stays text: typed text never becomes a formula.
#pragma once

#include "app/sheets/workbook.h"
#include "app/views/record/records.h"
#include "app/views/register/people.h"
#include "app/views/rules/duties.h"
#include "app/views/work/obligations.h"

namespace jinze::views {

struct RecordsTable {
    std::optional<std::string> node, text;
    std::optional<record::Kind> kind;
    std::optional<Day> from, to;
    std::optional<Code> topic;
    std::optional<std::string> person;

    static constexpr auto objections = RecordsQuestion::objections;
};
struct ObligationsTable {
    std::optional<std::string> node, text;
    std::optional<duty::Area> area;
    std::vector<duty::Standing> standing;
    std::optional<Code> duty;
    std::optional<Day> on, known;
    std::optional<YesNo> earlier;  // no: without what was missed in earlier years, and with its number

    static constexpr std::array objections{ObjectionToMember{"area", no_such_word},
                                           ObjectionToMember{"standing", no_such_word}};
};
struct PeopleTable {
    std::optional<std::string> node, text;
    std::optional<registry::MemberKind> kind;

    static constexpr std::array objections{no_such_member};
};
struct OrganisationsTable {
    std::optional<std::string> node, text;
    std::optional<Day> on;
};
struct DutiesTable {
    std::optional<std::string> text;
    std::optional<duty::Area> area;

    static constexpr std::array objections{ObjectionToMember{"area", no_such_word}};
};
BOOST_DESCRIBE_STRUCT(RecordsTable, (), (node, text, kind, from, to, topic, person))
BOOST_DESCRIBE_STRUCT(ObligationsTable, (), (node, text, area, standing, duty, on, known, earlier))
BOOST_DESCRIBE_STRUCT(PeopleTable, (), (node, text, kind))
BOOST_DESCRIBE_STRUCT(OrganisationsTable, (), (node, text, on))
BOOST_DESCRIBE_STRUCT(DutiesTable, (), (text, area))

Result<Bytes> records_table(const Reader& reader, const RecordsTable& asked);
Result<Bytes> obligations_table(const Reader& reader, const ObligationsTable& asked);
Result<Bytes> people_table(const Reader& reader, const PeopleTable& asked);
Result<Bytes> organisations_table(const Reader& reader, const OrganisationsTable& asked);
Result<Bytes> duties_table(const Reader& reader, const DutiesTable& asked);

}  // namespace jinze::views

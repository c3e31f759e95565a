// Reads the rows of the organisations sheet, each by itself.
#include <fmt/format.h>

#include "app/intake/organisations.h"
#include "app/words/words.h"
#include "base/spelling.h"
#include "base/text.h"
#include "domain/registry/credit_code.h"

namespace jinze::intake {
namespace {

using registry::OrgKind;

bool belongs_to_a_unit(OrgKind kind) { return registry::is_leading(kind) || registry::is_grassroots(kind); }

void read_kind(RowReader& reader, OrgRow& it)
{
    const std::string word = reader.text("kind");
    if (word.empty()) return;  // reported already
    const auto kind = words::org_kind_from(word);
    if (kind)
        it.kind = *kind;
    else
        reader.reject(
            "kind", "kind.unknown",
            fmt::format("组织类别“{}”无法识别，请从以下各项中选择：{}。", excerpt(word), words::org_kind_words()),
            fmt::format("The kind \"{}\" is unknown; choose one of the words of the template.", excerpt(word)));
}

void read_unit(const Pass& pass, RowReader& reader, OrgRow& it)
{
    const std::string state = key_of_name(reader.text("unit_state"));
    it.as_parent = state == "与上级党组织相同";
    if (!state.empty() && !it.as_parent && state != "法人单位" && state != "联合党支部")
        reader.warn("unit_state", "choice.unknown", fmt::format("“{}”不在选项中，按“单位名称”一列收。", excerpt(state)),
                    fmt::format("\"{}\" is not an option; the column 单位名称 is used.", excerpt(state)));
    const std::string written = reader.text("unit");
    if (it.kind == OrgKind::unit) return;  // it is one itself
    if (written.empty()) {
        if (!it.as_parent && belongs_to_a_unit(it.kind))
            reader.warn("unit", "unit.missing", "未填写单位名称，该组织不归入任何单位。",
                        "No unit is named; the organisation belongs to none.");
        return;
    }
    const auto units = pass.names.knows(written) ? std::vector{written} : words::parts_of_list(written);
    if (units.empty()) return;
    it.unit = clean_name(units.front());
    if (units.size() > 1)
        reader.warn("unit", "unit.first_only", fmt::format("填写了{}个单位，归入第一个。", units.size()),
                    fmt::format("{} units are named; it is assigned to the first.", units.size()));
}

void check_credit_code(RowReader& reader)
{
    const std::string code = registry::clean_credit_code(reader.text("credit_code"));
    if (code.empty()) return;
    if (const auto check = registry::check_credit_code(code); !check.fine())
        reader.warn("credit_code", "credit_code.wrong", registry::sentence_in_chinese(check),
                    registry::sentence_in_english(check));
}

OrgRow read_one(Pass& pass, RowReader& reader, const sheets::Row& row)
{
    OrgRow it{.row = &row, .name = reader.name("name"), .leads = reader.name("leads"), .guides = reader.name("guides")};
    read_kind(reader, it);
    read_unit(pass, reader, it);
    check_credit_code(reader);
    if (const auto day = reader.day("founded")) it.founded = *day;
    it.dissolved = reader.day("dissolved");
    if (key_of_name(it.leads) == key_of_name(it.name) && !it.name.empty())
        reader.reject("leads", "org.own_parent", "上级党组织填写的是该组织自身。",
                      "The organisation names itself as its parent.");
    it.rejected = reader.rejected();
    return it;
}

}  // namespace

std::string row_key(const OrgRow& row) { return key_of_name(row.name) + (row.kind == OrgKind::unit ? "\n" : ""); }

void reject(Pass& pass, OrgRow& row, std::string_view key, std::string cause, std::string chinese, std::string english)
{
    const sheets::Column* column = pass.columns.form.find(key);
    pass.problems.push_back({.row = row.row->number,
                             .column = column ? column->heading : std::string{},
                             .cause = std::move(cause),
                             .chinese = std::move(chinese),
                             .english = std::move(english),
                             .sheet = row.row->sheet});
    row.rejected = true;
}

std::vector<OrgRow> read_organisations(Pass& pass, const Rows& rows)
{
    std::vector<OrgRow> read;
    std::unordered_map<std::string, std::size_t> living;  // by key: the row that defines it
    for (const sheets::Row* row : rows) {
        RowReader reader = pass.reader(*row);
        OrgRow it = read_one(pass, reader, *row);
        if (!it.rejected && !it.dissolved) {
            const auto [first, is_first] = living.emplace(row_key(it), read.size());
            if (!is_first)
                reject(pass, it, "name", "org.twice",
                       fmt::format("{}已有同名的组织，请只留一行。",
                                   pass.columns.reading.chinese(read[first->second].row->place())),
                       fmt::format("The same name is already in {}; keep one.",
                                   pass.columns.reading.english(read[first->second].row->place())));
        }
        read.push_back(std::move(it));
    }
    return read;
}

}  // namespace jinze::intake

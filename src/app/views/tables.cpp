#include "app/views/tables.h"

#include <fmt/format.h>

#include "app/views/filled_sheet.h"
#include "app/views/register/tree.h"
#include "app/words/article.h"
#include "base/spelling.h"

namespace jinze::views {
namespace {

using filled::day;
using filled::number;
using filled::text;

constexpr int most_rows = 50'000;

std::string joined(const auto& all, auto&& one)
{
    std::string text;
    for (const auto& it : all) text += (text.empty() ? "" : "、") + one(it);
    return text;
}

}  // namespace

Result<Bytes> people_table(const Reader& reader, const PeopleTable& asked)
{
    Filled sheet{"人员", {{"编号", 8}, {"姓名", 12}, {"所在支部", 28}, {"人员类别", 12}, {"职务", 40}}};
    const auto found = people_found(reader, {.node = asked.node, .text = asked.text, .kind = asked.kind});
    if (!found) return std::unexpected{found.error()};
    for (const PersonRow& it : every_person(reader, *found, most_rows))
        sheet.add({text(it.person), text(it.name), text(it.branch ? it.branch->name : ""), text(it.kind_words.zh),
                   text(joined(it.posts, [](const PersonPost& post) { return post.org.name + post.words.zh; }))});
    return std::move(sheet).written(reader.now);
}

Result<Bytes> organisations_table(const Reader& reader, const OrganisationsTable& asked)
{
    const auto tree = organisation_tree(reader, {asked.on});
    if (!tree) return std::unexpected{tree.error()};
    std::optional<std::vector<OrgId>> scope;
    if (asked.node) {
        const auto node = views::org_asked(reader, *asked.node);
        if (!node) return std::unexpected{node.error()};
        scope = reader.people().scope(*node, tree->on, reader.today);
    }
    std::map<std::string, std::string> names;
    for (const TreeNode& it : tree->nodes) names[it.id] = it.name;
    const auto name = [&](const std::optional<std::string>& id) { return text(id ? names[*id] : ""); };
    Filled sheet{"组织",
                 {{"编号", 8},
                  {"名称", 36},
                  {"类别", 14},
                  {"单位", 28},
                  {"上级党组织", 28},
                  {"指导党组", 28},
                  {"人数", 8},
                  {"撤销日期", 12}}};
    for (const TreeNode& it : tree->nodes) {
        const OrgId id = *id_from<OrgId>(it.id);
        if (scope && !std::binary_search(scope->begin(), scope->end(), id)) continue;
        if (asked.text && !is_spelt_in(*asked.text, it.name) && it.initials.find(*asked.text) == it.initials.npos)
            continue;
        sheet.add({text(it.id), text(it.name), text(it.kind_words.zh), name(it.unit), name(it.leads), name(it.guides),
                   it.members ? number(*it.members) : sheets::Cell{}, day(it.dissolved)});
    }
    return std::move(sheet).written(reader.now);
}

Result<Bytes> duties_table(const Reader& reader, const DutiesTable& asked)
{
    const auto duties = duties_page(reader);
    if (!duties) return std::unexpected{duties.error()};
    Filled sheet{"责任制",
                 {{"编号", 30},
                  {"事项", 36},
                  {"效力", 8},
                  {"方面", 12},
                  {"层级", 12},
                  {"承担者", 28},
                  {"时限", 24},
                  {"起", 12},
                  {"止", 12},
                  {"依据", 40},
                  {"承担个数", 10},
                  {"每个每年记录", 12}}};
    for (const DutyStated& it : duties->duties) {
        if (asked.area && it.area != *asked.area) continue;
        if (asked.text && !is_spelt_in(*asked.text, it.title.zh)) continue;
        sheet.add({text(it.code.text()), text(it.title.zh), text(it.force_words.zh), text(it.area_words.zh),
                   text(it.tier_words.zh), text(it.bearer.zh), text(it.cadence.zh), day(it.from), day(it.until),
                   text(joined(it.sources,
                               [](const SourceAnswer& source) {
                                   return "《" + source.title.zh + "》" +
                                          (source.article ? words::article_in_chinese(*source.article) : "") +
                                          (source.quote ? "“" + *source.quote + "”" : "");
                               })),
                   number(it.burden.bearers), number(it.burden.a_year)});
    }
    return std::move(sheet).written(reader.now);
}

Result<Bytes> records_table(const Reader& reader, const RecordsTable& asked)
{
    Filled sheet{"履责记录",
                 {{"编号", 8},
                  {"日期", 12},
                  {"形式", 8},
                  {"标题", 40},
                  {"组织", 28},
                  {"议题", 36},
                  {"应到", 6},
                  {"实到", 6},
                  {"记录人", 12},
                  {"录入日期", 12},
                  {"状态", 10}}};
    const auto rows = views::every_record(reader,
                                          {.node = asked.node,
                                           .from = asked.from,
                                           .to = asked.to,
                                           .kind = asked.kind,
                                           .topic = asked.topic,
                                           .text = asked.text,
                                           .person = asked.person,
                                           .page = {},
                                           .size = {},
                                           .by = {}},
                                          most_rows);
    if (!rows) return std::unexpected{rows.error()};
    for (const views::RecordRow& it : rows->rows)
        sheet.add({text(it.record), day(it.performed), text(it.kind_words.zh), text(it.title), text(it.host.name),
                   text(joined(it.topics, [](const Bilingual& words) { return words.zh; })), number(it.due),
                   number(it.present), text(it.by ? it.by->name : ""), day(it.entered),
                   text(it.withdrawn   ? "已撤回"
                        : it.corrected ? "已更正"
                                       : "")});
    return std::move(sheet).written(reader.now);
}

namespace {

// Which obligations the previous sheet holds, and how many of earlier years it leaves out.
Filled scope_of(const views::ObligationsPage& page, bool earlier)
{
    const int year = year_of(page.on);
    Filled sheet{"说明", {{"项目", 12}, {"内容", 60}}};
    sheet.add({text("范围"), text(page.node_name)});
    sheet.add({text("截至"), day(page.on)});
    if (page.known != page.on) sheet.add({text("当时所知"), day(page.known)});
    sheet.add(
        {text("年度"), text(earlier ? fmt::format("{}年的期限，{}年及以前未办的也列入", year, year - 1)
                            : page.missed_earlier > 0 ? fmt::format("{}年的期限；{}年及以前另有{}项未办，没有列入",
                                                                    year, year - 1, page.missed_earlier)
                                                      : fmt::format("{}年的期限；以前年度没有未办的", year))});
    sheet.add({text("项数"), number(page.total)});
    return sheet;
}

}  // namespace

Result<Bytes> obligations_table(const Reader& reader, const ObligationsTable& asked)
{
    Filled sheet{"履责事项",
                 {{"事项", 36},
                  {"承担者", 32},
                  {"组织", 28},
                  {"期限", 18},
                  {"起", 12},
                  {"末日", 12},
                  {"暂定", 6},
                  {"状态", 12},
                  {"应办", 6},
                  {"已办", 6},
                  {"编号", 48}}};
    const auto rows = views::every_obligation(reader,
                                              {.node = asked.node.value_or(""),
                                               .on = asked.on,
                                               .known = asked.known,
                                               .area = asked.area,
                                               .duty = asked.duty,
                                               .month = {},
                                               .standing = asked.standing,
                                               .bearer = {},
                                               .text = asked.text,
                                               .page = {},
                                               .size = {},
                                               .bearers = {},
                                               .earlier = asked.earlier,
                                               .order = {}},
                                              most_rows);
    if (!rows) return std::unexpected{rows.error()};
    for (const views::ObligationRow& it : rows->rows)
        sheet.add({text(it.title.zh), text(it.bearer_name.zh), text(it.org.name), text(it.window.zh), day(it.begin),
                   day(it.last), text(it.provisional ? "是" : ""), text(it.words.zh), number(it.needed),
                   number(it.reached), text(it.obligation)});
    std::vector<Filled> more;
    more.push_back(scope_of(*rows, asked.earlier != YesNo::no));
    return std::move(sheet).written(reader.now, std::move(more));
}

}  // namespace jinze::views

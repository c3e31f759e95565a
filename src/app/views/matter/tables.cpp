#include "app/views/matter/tables.h"

#include "app/views/filled_sheet.h"
#include "app/words/words.h"

namespace jinze::views {
namespace {

using filled::day;
using filled::number;
using filled::text;

constexpr std::size_t most_papers = 50'000;

}  // namespace

Result<Bytes> matters_table(const Reader& reader, const MattersTable& asked)
{
    Filled sheet{"督办事项",
                 {{"编号", 8},
                  {"事项", 40},
                  {"依据", 36},
                  {"立项单位", 28},
                  {"牵头单位", 28},
                  {"状态", 12},
                  {"首定期限", 12},
                  {"现在期限", 12},
                  {"重新限期", 12},
                  {"逾期工作日", 10},
                  {"单位用时", 10},
                  {"上级用时", 10},
                  {"重点", 10},
                  {"下一步", 16},
                  {"由谁办", 20},
                  {"办结日期", 12}}};
    const auto rows = every_matter(reader, {.lead = asked.lead,
                                            .setter = asked.setter,
                                            .group = asked.group,
                                            .standing = asked.standing,
                                            .source = asked.source,
                                            .priority = asked.priority,
                                            .leaders = asked.leaders,
                                            .archived = asked.archived,
                                            .text = asked.text,
                                            .goal = asked.goal,
                                            .order = {},
                                            .page = {},
                                            .size = {}});
    if (!rows) return std::unexpected{rows.error()};
    for (const MatterRow& it : *rows)
        sheet.add({text(it.matter), text(it.title), text(it.basis), text(it.setter.name), text(it.lead.name),
                   text(words::words_of(it.standing).zh), day(it.first_due), day(it.due), day(it.reset),
                   it.standing == matter::MatterStanding::overdue ? number(it.past) : sheets::Cell{},
                   number(it.unit_days), number(it.above_days), text(words::words_of(it.priority).zh), text(it.next.zh),
                   text(it.next_by), day(it.ended)});
    return std::move(sheet).written(reader.now);
}

Result<Bytes> items_table(const Reader& reader, const ItemsTable& asked)
{
    Filled sheet{"议定事项",
                 {{"编号", 8},
                  {"项", 4},
                  {"内容", 48},
                  {"记录", 36},
                  {"组织", 28},
                  {"责任", 24},
                  {"提出", 12},
                  {"期限", 12},
                  {"状态", 10},
                  {"报办结", 12},
                  {"办结", 12}}};
    const auto state = [](const LightRow& it) {
        return it.state == LightState::closed     ? "已办结"
               : it.state == LightState::reported ? "已报办结"
               : it.past                          ? "已过期限"
                                                  : "未办结";
    };
    for (const LightRow& it : every_light_matter(reader, {.state = asked.state, .text = asked.text}))
        sheet.add({text(it.record), number(it.item), text(it.text), text(it.title), text(it.host.name),
                   text(it.owner ? it.owner->name : ""), day(it.since), day(it.due), text(state(it)), day(it.reported),
                   day(it.closed)});
    return std::move(sheet).written(reader.now);
}

Result<Bytes> papers_table(const Reader& reader, const PapersTable& asked)
{
    Filled sheet{"发文登记",
                 {{"文号", 24},
                  {"文种", 14},
                  {"标题", 48},
                  {"发文单位", 32},
                  {"签发人", 12},
                  {"成文日期", 12},
                  {"状态", 10},
                  {"作废日期", 12},
                  {"作废原因", 36},
                  {"编号", 8}}};
    const auto rows = every_paper(reader,
                                  {.node = asked.node,
                                   .matter = {},
                                   .record = {},
                                   .word = asked.word,
                                   .year = asked.year,
                                   .kind = asked.kind,
                                   .state = asked.state,
                                   .text = asked.text,
                                   .page = {},
                                   .size = {}},
                                  most_papers);
    if (!rows) return std::unexpected{rows.error()};
    for (const PaperRow& it : *rows)
        sheet.add({text(it.number), text(words::words_of(it.kind).zh), text(it.title), text(it.org.name),
                   text(it.signer), day(it.issued), text(words::words_of(it.state).zh), day(it.voided), text(it.why),
                   text(it.paper)});
    return std::move(sheet).written(reader.now);
}

}  // namespace jinze::views

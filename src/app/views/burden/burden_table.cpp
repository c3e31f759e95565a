#include "app/views/burden/burden.h"
#include "app/views/filled_sheet.h"

namespace jinze::views {
namespace {

using filled::number;
using filled::text;

std::string name_of(const std::optional<Mention>& issuer) { return issuer ? issuer->name : "未指明"; }

Filled by_month(const BurdenPage& page)
{
    Filled sheet{"按提出单位", {{"提出单位", 36}, {"月份", 8}, {"要求录入次数", 14}, {"填写项数", 12}}};
    for (const BurdenIssuer& it : page.issuers)
        for (const BurdenMonth& month : it.months)
            sheet.add({text(name_of(it.issuer)), number(month.month), number(month.entries), number(month.fields)});
    return sheet;
}

Filled by_demand(const BurdenPage& page)
{
    Filled sheet{"按要求",
                 {{"类别", 12},
                  {"要求", 40},
                  {"提出单位", 36},
                  {"由谁承担", 28},
                  {"效力", 10},
                  {"每次填写项数", 14},
                  {"录入次数", 10},
                  {"填写项数", 10},
                  {"随其他记录完成次数", 18}}};
    for (const BurdenDemand& it : page.demands)
        sheet.add({text(it.kind_words.zh), text(it.title.zh), text(name_of(it.issuer)),
                   text(it.bearer ? it.bearer->zh : ""), text(it.force_words ? it.force_words->zh : ""),
                   number(it.each), number(it.sum.entries), number(it.sum.fields), number(it.besides)});
    return sheet;
}

Filled asking_the_same(const BurdenPage& page)
{
    Filled sheet{"要求相同的", {{"要求", 40}, {"与之相同的要求", 40}, {"相同之处", 40}}};
    for (const BurdenSame& it : page.same)
        sheet.add({text(it.one_title.zh), text(it.other_title.zh), text(it.shared.zh)});
    return sheet;
}

}  // namespace

Result<Bytes> burden_table(const Reader& reader, const BurdenTable& asked)
{
    const auto page = burden_page(reader, {asked.year, asked.node});
    if (!page) return std::unexpected{page.error()};
    std::vector<Filled> more{by_demand(*page)};
    if (!page->same.empty()) more.push_back(asking_the_same(*page));
    return by_month(*page).written(reader.now, std::move(more));
}

}  // namespace jinze::views

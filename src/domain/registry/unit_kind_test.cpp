// Derives a unit's kind from its name: names of real district offices, full and short.
#include "domain/registry/unit_kind.h"

#include <doctest/doctest.h>

#include <string>

using namespace jinze::registry;

namespace {

void all_are(UnitKind kind, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        CAPTURE(std::string{name});
        CHECK(unit_kind(name) == kind);
    }
}

}  // namespace

TEST_CASE("the organs of a Party committee are told by their names, those that sound like departments too")
{
    all_are(UnitKind::party, {"云溪区纪委监委机关", "中国共产党云溪区纪律检查委员会机关", "区委办公室",
                              "中共云溪区委组织部", "云溪区直机关工委", "云溪区委党校", "云溪区信访局", "云溪区档案馆",
                              "区委老干部局", "云溪区委编办", "区委巡察工作领导小组办公室"});
}

TEST_CASE("congress, consultative conference, court and procuratorate stand together, though one is called a committee")
{
    all_are(UnitKind::congress, {"云溪区人大常委会机关", "云溪区人民代表大会常务委员会办公室", "政协云溪区委员会办公室",
                                 "云溪区人民法院", "云溪区人民检察院"});
}

TEST_CASE(
    "a people's organisation is none of the Party's organs, though the League has a district committee of its own")
{
    all_are(UnitKind::mass, {"共青团云溪区委", "共青团云溪区委员会", "云溪区总工会", "云溪区妇女联合会", "云溪区科协",
                             "云溪区工商联", "云溪区残联", "云溪区红十字会"});
}

TEST_CASE(
    "offices, bureaus and committees of the government are departments, also those that begin with another level's "
    "name")
{
    all_are(UnitKind::government,
            {"云溪区人民政府办公室", "区政府办公室", "云溪区发展和改革委员会", "云溪区住房和城乡建设局", "云溪公安分局",
             "云溪区乡村振兴局", "国有资产监督管理委员会", "云溪新区财政局", "云溪区城市管理局"});
}

TEST_CASE(
    "streets, towns and parks stand together, and a district named after a town does not make its bureaus streets")
{
    all_are(UnitKind::street, {"云溪街道办事处", "清水镇人民政府", "清水镇", "云溪经济技术开发区管理委员会"});
    all_are(UnitKind::government, {"镇江区财政局", "开发区财政局"});
}

TEST_CASE("centres and what a higher level runs are neither departments nor organs")
{
    all_are(UnitKind::subordinate,
            {"云溪区政务服务中心", "云溪区融媒体中心", "国家税务总局云溪区税务局", "云溪区气象局", "云溪区图书馆"});
}

TEST_CASE("a name that says nothing is left among the others, and so is an empty one")
{
    all_are(UnitKind::other, {"", "云溪", "甲单位", "=1+1"});
}

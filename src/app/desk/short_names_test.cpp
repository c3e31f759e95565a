// Short names of organisations: short enough for a row, and never equal for two different organisations.
#include "app/desk/short_names.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

using namespace jinze;
using namespace jinze::desk;
using registry::OrgKind;

namespace {

const OrgId committee{1}, housing{2}, group{3}, organ{4}, first{5}, finance{6}, other_first{7}, department{8},
    leaders{9};

std::vector<OrgCalled> bodies()
{
    return {{committee, {}, OrgKind::district_committee, "中共云溪区委员会"},
            {housing, {}, OrgKind::unit, "云溪区住房和城乡建设局"},
            {group, housing, OrgKind::party_group, "中共云溪区住房和城乡建设局党组"},
            {organ, housing, OrgKind::organ_committee, "中共云溪区住房和城乡建设局机关委员会"},
            {first, housing, OrgKind::branch, "中共云溪区住房和城乡建设局机关第一支部委员会"},
            {finance, {}, OrgKind::unit, "云溪区财政局"},
            {other_first, finance, OrgKind::branch, "中共云溪区财政局机关第一支部委员会"},
            {department, {}, OrgKind::unit, "云溪区委组织部"},
            {leaders, department, OrgKind::leading_group, "云溪区委组织部领导班子"}};
}

}  // namespace

TEST_CASE("among the bodies of its own office a branch is 第一支部, elsewhere it bears its office's short name")
{
    const ShortNames names{bodies()};
    CHECK(names.of(first, housing) == "第一支部");
    CHECK(names.of(first, {}) == "区住建局第一支部");
    CHECK(names.of(organ, housing) == "机关党委");
    CHECK(names.of(organ, finance) == "区住建局机关党委");
    CHECK(names.of(group, housing) == "党组");
    CHECK(names.of(group, {}) == "区住建局党组");
    CHECK(names.of(leaders, {}) == "区委组织部领导班子");
    CHECK(names.of(housing, {}) == "区住建局");
    CHECK(names.of(committee, housing) == "区委");
}

TEST_CASE("two offices' first branches are told apart wherever both are spoken of")
{
    const ShortNames names{bodies()};
    for (const OrgId near : {OrgId{}, housing, finance, department})
        CHECK(names.of(first, near) != names.of(other_first, near));
}

TEST_CASE("offices are shortened as everybody shortens them, and others keep their names")
{
    for (const auto& [full, brief] : {std::pair{"云溪区发展和改革局", "区发改局"},
                                      {"云溪区人力资源和社会保障局", "区人社局"},
                                      {"云溪区工业和信息化局", "区工信局"},
                                      {"云溪区市场监督管理局", "区市监局"},
                                      {"云溪区卫生健康局", "区卫健局"},
                                      {"云溪区应急管理局", "区应急局"},
                                      {"云溪区人民法院", "区法院"},
                                      {"云溪区委办公室", "区委办"},
                                      {"云溪区政府办公室", "区政府办"},
                                      {"云溪区教育局", "区教育局"},
                                      {"中共云溪区委员会", "区委"},
                                      {"中共云溪区委区直属机关工作委员会", "区委区直机关工委"}})
        CHECK(short_office(full, "云溪区") == brief);
    CHECK(short_office("某某公司", "云溪区") == "某某公司");
    CHECK(short_office("云溪区教育局", "") == "云溪区教育局");
}

TEST_CASE("of a body stays what stands after its office's name")
{
    for (const auto& [full, brief] : {std::pair{"机关第一支部委员会", "第一支部"},
                                      {"机关支部委员会", "机关支部"},
                                      {"机关总支部委员会", "机关总支"},
                                      {"机关委员会", "机关党委"},
                                      {"机关纪律检查委员会", "机关纪委"},
                                      {"委员会", "党委"},
                                      {"党组", "党组"},
                                      {"领导班子", "领导班子"},
                                      {"机关第一支部委员会第二党小组", "第一支部第二党小组"},
                                      {"离退休第三支部", "离退休第三支部"}})
        CHECK(short_body(full) == brief);
}

TEST_CASE("a body whose name does not begin with its office's keeps its name")
{
    auto all = bodies();
    const OrgId hall{10};
    all.push_back({hall, housing, OrgKind::branch, "中共云溪区不动产登记大厅支部委员会"});
    const ShortNames names{all};
    CHECK(names.of(hall, housing) == "区不动产登记大厅支部");
    CHECK(names.of(hall, {}) == "区不动产登记大厅支部");
    CHECK(names.of(OrgId{99}, {}) == "");
}

TEST_CASE("bodies that are registered under different names are never called the same, in one office or in all")
{
    const auto same_words = [] {
        const std::vector<std::string> offices{"云溪区住房和城乡建设局", "云溪区住房城乡建设局", "云溪区住建局",
                                               "云溪区教育局"};
        const std::vector<std::string> bodies{"机关第一支部委员会", "第一支部委员会", "机关第一支部", "第一支部",
                                              "机关委员会",         "机关党委",       "党组"};
        std::vector<OrgCalled> all{{OrgId{1}, {}, OrgKind::district_committee, "中共云溪区委员会"}};
        const auto add = [&](OrgId unit, OrgKind kind, const std::string& name) {
            all.push_back({OrgId{static_cast<std::uint32_t>(all.size() + 1)}, unit, kind, name});
            return all.back().org;
        };
        const int count = *rc::gen::inRange(1, 5);
        for (int i = 0; i < count; ++i) {
            const std::string office = *rc::gen::elementOf(offices);
            const OrgId unit = add({}, OrgKind::unit, office);
            const int below = *rc::gen::inRange(1, 6);
            for (int b = 0; b < below; ++b) add(unit, OrgKind::branch, "中共" + office + *rc::gen::elementOf(bodies));
        }
        const ShortNames names{all};
        for (const OrgCalled& near : all)
            for (const OrgCalled& a : all)
                for (const OrgCalled& b : all)
                    if (a.name != b.name && names.of(a.org, near.org) == names.of(b.org, near.org))
                        RC_FAIL(a.name + " and " + b.name + " are both " + names.of(a.org, near.org));
    };
    CHECK(rc::check(same_words));
}

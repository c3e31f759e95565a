// Rows of the kind that real tables have, in our own words: all of them are written without code. Their titles say the
// row as an office would; the checks say that the file is sound.
#include "domain/scheme/small_scheme_test.h"

using namespace jinze;
using namespace jinze::scheme;
using namespace jinze::scheme::test;

namespace {

const std::string rows_heading = R"([scheme]
id = "rows"
title = "常见的行"
for = ["organ-committee", "branch"]
from = 2026-01-01
full = 100
[[document]]
id = "d"
title = "考核细则"
[[part]]
id = "work"
title = "工作"
full = 60
[[part]]
id = "votes"
title = "测评和上级考核"
full = 40
[[part]]
id = "bonus"
title = "加分"
up_to = 10
)";

const std::string rows_levels = R"([[level]]
id = "unreasonable"
title = "设置不合理"
[[level]]
id = "incomplete"
title = "班子不健全"
[[level]]
id = "unclear"
title = "分工不明确"
[[level]]
id = "no-staff"
title = "未配专职"
[[level]]
id = "not-seated"
title = "未列席党组会"
[[level]]
id = "not-asked"
title = "未征求意见"
[[level]]
id = "not-rotated"
title = "未交流"
[[level]]
id = "plan"
title = "年度计划未报"
[[level]]
id = "summary"
title = "年度总结未报"
[[level]]
id = "national"
title = "国家级"
[[level]]
id = "provincial"
title = "省级"
[[level]]
id = "municipal"
title = "市级"
[[level]]
id = "district"
title = "区级"
[[level]]
id = "late"
title = "晚报"
[[level]]
id = "absent"
title = "未报"
[[level]]
id = "wrong"
title = "有差错"
[[level]]
id = "irregular"
title = "程序不规范"
[[level]]
id = "unlawful"
title = "违规"
[[level]]
id = "slight"
title = "较轻"
[[level]]
id = "serious"
title = "较重"
[[level]]
id = "admonition"
title = "诫勉"
[[level]]
id = "light"
title = "轻处分"
[[level]]
id = "heavy"
title = "重处分"
[[level]]
id = "held"
title = "承办"
[[level]]
id = "excellent"
title = "优秀"
[[level]]
id = "report"
title = "信息"
)";

struct Row {
    const char *title, *lines, *part;
};

const std::vector<Row> rows{
    {"应建未建党组织超过半年扣3",
     R"(fact = "register:bodies-missing"
lose = [{ at_least = 1, lose = 3 }])",
     "work"},
    {"组织设置不合理扣1；班子不健全扣1、分工不明确扣1、未配专职扣1，满分3",
     R"(fact = "stated:work-committee/organising"
lose = { unreasonable = 1, incomplete = 1, unclear = 1, no-staff = 1 }
up_to = 3)",
     "work"},
    {"届内调整班子未征求上级意见扣2",
     R"(fact = "stated:work-committee/consultation"
lose = 2
per = "once")",
     "work"},
    {"专职副书记未设扣3",
     R"(fact = "register:deputy-vacant-days"
lose = [{ at_least = 183, lose = 3 }])",
     "work"},
    {"未列席党组会扣1、干部调整未书面征求意见扣1、连任两届未交流扣1",
     R"(fact = "stated:organisation-department/organising"
lose = { not-seated = 1, not-asked = 1, not-rotated = 1 })",
     "work"},
    {"党组每年听取汇报至少两次，每少一次扣1",
     R"(fact = "duty:party-group-hear-report"
lose = 1
per = "missing")",
     "work"},
    {"每半年专题研究，未研究扣1，补研究扣0.5",
     R"(fact = "duty:party-group-study-party-building"
lose = { overdue = 1, done-late = 0.5 })",
     "work"},
    {"党建责任分工每一项未落实扣1，最多5",
     R"(fact = "matter:document"
lose = 1
per = "item"
up_to = 5)",
     "work"},
    {"未按期换届，每个支部扣2",
     R"(fact = "duty:election-on-term"
lose = { overdue = 2, done-late = 2 })",
     "work"},
    {"三会一课每少一次扣0.5",
     R"(fact = ["duty:branch-general-meeting", "duty:branch-committee-meeting", "duty:small-group-meeting", "duty:party-lecture"]
lose = 0.5
up_to = 8)",
     "work"},
    {"主题党日每少一次扣0.5",
     R"(fact = "duty:theme-day"
lose = 0.5
up_to = 6)",
     "work"},
    {"党费每人每次未按月交纳扣0.1",
     R"(fact = "duty:dues-monthly"
lose = { overdue = 0.1, done-late = 0.1 }
per = "person-time"
up_to = 3)",
     "work"},
    {"党费管理使用不规范扣2",
     R"(fact = "stated:work-committee/dues"
lose = 2
per = "once")",
     "work"},
    {"发展党员程序不规范每例扣1，违规发展每例扣3；没有发展的不适用",
     R"(fact = "stated:work-committee/development"
lose = { irregular = 1, unlawful = 3 }
when = { fact = "register:members-admitted" })",
     "work"},
    {"组织生活会、民主评议党员未开展各扣2",
     R"(fact = ["duty:org-life-meeting", "duty:democratic-evaluation"]
lose = 2)",
     "work"},
    {"谈心谈话未开展扣1",
     R"(fact = "duty:heart-to-heart-talk"
lose = 1)",
     "work"},
    {"集中培训不少于规定学时，不达标每人扣0.05，最多2",
     R"(fact = "duty:member-training-hours"
lose = 0.05
up_to = 2)",
     "work"},
    {"信息报送每季不少于1篇，每少1篇扣0.5",
     R"(fact = "stated:work-committee/submission/report"
lose = 0.5
at_least = 4)",
     "work"},
    {"年度计划未报扣1、总结未报扣1",
     R"(fact = "stated:work-committee/submission"
lose = { plan = 1, summary = 1 })",
     "work"},
    {"约稿晚报扣0.1、未报扣0.2",
     R"(fact = "stated:work-committee/article"
lose = { late = 0.1, absent = 0.2 }
up_to = 1)",
     "work"},
    {"会议缺席每人次扣0.1，经批准的除外",
     R"(fact = "stated:work-committee/attendance"
lose = 0.1
per = "person-time"
except = ["approved-absence", "emergency-duty"])",
     "work"},
    {"被市级通报批评扣1、区级扣0.5",
     R"(fact = ["stated:work-committee/circular", "stated:district-committee/circular"]
lose = { municipal = 1, district = 0.5 }
same = true)",
     "work"},
    {"督查发现问题逾期未改每项扣0.5",
     R"(fact = "matter:rectification"
lose = { overdue = 0.5, done-late = 0.2 })",
     "work"},
    {"领导批示事项未按时办结每件扣0.5",
     R"(fact = "matter:instruction"
lose = { overdue = 0.5, done-late = 0.5 })",
     "work"},
    {"被催办三次以上扣1",
     R"(fact = "matter:urged"
lose = [{ at_least = 3, lose = 1 }])",
     "work"},
    {"意识形态责任事件较轻扣1、较重扣3",
     R"(fact = "stated:publicity-department/incident"
lose = { slight = 1, serious = 3 })",
     "work"},
    {"党员受处理：每人诫勉1、轻处分3、重处分5，同案就高",
     R"(fact = "stated:discipline-body/discipline"
lose = { admonition = 1, light = 3, heavy = 5 }
same = true)",
     "work"},
    {"党务公开每少一次扣0.5",
     R"(fact = "duty:party-affairs-publication"
lose = 0.5)",
     "work"},
    {"档案资料不完整酌情扣分，最多2",
     R"(fact = "judged"
up_to = 2)",
     "work"},
    {"工会、共青团活动未开展各扣1",
     R"(fact = ["stated:trade-union/mass-organisation", "stated:youth-league/mass-organisation"]
lose = 1)",
     "work"},
    {"志愿服务全年不少于2次，每少1次扣0.5",
     R"(fact = "stated:community/volunteering"
lose = 0.5
at_least = 2)",
     "work"},
    {"结对共建未开展扣1",
     R"(fact = "stated:community/pairing"
lose = 1
per = "once")",
     "work"},
    {"党建经费未列入预算扣2",
     R"(fact = "stated:finance-office/funds"
lose = 2
per = "once")",
     "work"},
    {"组织关系转接不及时每人次扣0.2",
     R"(fact = "stated:work-committee/relation"
lose = 0.2
per = "person-time")",
     "work"},
    {"党内统计差错每处扣0.1，最多1",
     R"(fact = "stated:work-committee/statistics"
lose = 0.1
up_to = 1)",
     "work"},
    {"失联党员每人扣0.5",
     R"(fact = "register:lost-contact"
times = 0.5
up_to = 3)",
     "work"},
    {"参训率低于95%，每低1个百分点扣0.1",
     R"(fact = "stated:work-committee/training"
lose = 0.1
at_least = 95)",
     "work"},
    {"年度任务完成率90%以上不扣，80—90%扣1，80%以下扣3",
     R"(fact = "stated:work-committee/rate"
lose = [{ below = 90, lose = 1 }, { below = 80, lose = 2 }])",
     "work"},
    {"上级考核得分按20%折算，占20分",
     R"(fact = "stated:superior-work-committee/result"
lose = 0.2
at_least = 100
full = 20)",
     "votes"},
    {"民主测评占20分：党员六成、服务对象四成，按满意率折算",
     R"(fact = "ballot:satisfaction"
full = 20
voters = { members = 60, served = 40 }
min_ballots = "2/3")",
     "votes"},
    {"查实的投诉每件扣1",
     R"(fact = "stated:petition-office/complaint"
lose = 1)",
     "work"},
    {"责任事故、违纪案件一票否决",
     R"(fact = ["stated:discipline-body/veto", "stated:district-committee/veto"]
at_zero = "refer")",
     "work"},
    {"获奖加分：国家5省3市2区1，同一项目就高，最多6",
     R"(fact = "stated:work-committee/award"
add = { national = 5, provincial = 3, municipal = 2, district = 1 }
same = true
up_to = 6)",
     "bonus"},
    {"经验推广省级加2市级加1，最多3",
     R"(fact = "stated:work-committee/experience"
add = { provincial = 2, municipal = 1 }
up_to = 3)",
     "bonus"},
    {"信息采用5篇加0.5，10篇再加0.5，最多1",
     R"(fact = "stated:publicity-department/publicity"
add = [{ at_least = 5, add = 0.5 }, { at_least = 10, add = 0.5 }]
up_to = 1)",
     "bonus"},
    {"领导批示肯定每次加0.5，最多1",
     R"(fact = "stated:district-office/instruction"
add = 0.5
up_to = 1)",
     "bonus"},
    {"承担试点加1",
     R"(fact = "stated:work-committee/pilot"
add = 1
per = "once"
up_to = 1)",
     "bonus"},
    {"承办全区活动每次加0.5，最多1",
     R"(fact = "stated:work-committee/hosting/held"
add = 0.5
up_to = 1)",
     "bonus"},
    {"创新项目由考核组评定，最多加3",
     R"(fact = "judged"
add = true
up_to = 3)",
     "bonus"},
    {"竞赛优秀每个加0.5，最多1",
     R"(fact = "stated:trade-union/competition"
add = { excellent = 0.5 }
up_to = 1)",
     "bonus"},
};

std::string written(const std::string& id, const Row& row)
{
    return "[[item]]\nid = \"" + id + "\"\ntitle = \"" + row.title + "\"\npart = \"" + row.part +
           "\"\nsource = { document = \"d\" }\n" + row.lines + "\n";
}

}  // namespace

TEST_CASE("fifty rows of real kinds are written without code")
{
    std::string text = rows_heading + rows_levels;
    for (std::size_t i = 0; i < rows.size(); ++i) text += written("row-" + std::to_string(i), rows[i]);
    const auto loaded = read(text + example);
    if (!loaded)
        for (const std::string& line : catalogue::printable(loaded.error())) MESSAGE(line);
    REQUIRE(loaded.has_value());
    CHECK(loaded->scheme.items.size() == 50);
    CHECK(loaded->warnings.size() >= 2);  // publicity, praise in instructions
    const Score score = evaluate(loaded->scheme, {});
    CHECK(score.tree.full == Exact::whole(100));
    CHECK(*score.tree.applicable == Exact::whole(60));  // no ballot and no result of a superior yet
    CHECK(score.total == Hundredths::whole(100));
}

TEST_CASE("rows that may not be are refused: study points, ranks, the grade of the secretary's report, photos")
{
    for (const char* fact : {"stated:work-committee/study-points", "stated:work-committee/ranking",
                             "duty:branch-secretary-reports", "stated:work-committee/photos-of-meetings"})
        CHECK_FALSE(fact_named(fact, catalogue::built_in()).has_value());
}

// What it costs to find which reminders are due: ten thousand of them, of matters near and past their days. The limit
// is the plain walk through the same matters, which every evaluation has to make.
#include "bench/measure.h"
#include "domain/assembly/small_district_test.h"
#include "domain/matter/life.h"
#include "domain/reminder/due.h"

using namespace jinze;
using namespace jinze::bench;
using namespace jinze::district::small;

namespace {

constexpr int bodies = 500, rounds = 21;
constexpr std::size_t wanted = 10'000;
const Day opened_on = day_at(2026, 3, 2);

// Each Party group has a secretary and two clerks; its matters are due on different days.
struct Asked : EventDistrict {
    Asked()
    {
        const OrgId top = found(registry::OrgKind::work_committee, {}, opened_on);
        const OrgId home = found(registry::OrgKind::branch, {.leads = top}, opened_on);
        const PersonId clerk = join(home, opened_on);
        sit(clerk, top, registry::Title::clerk, opened_on);
        for (int i = 0; i < bodies; ++i) {
            const OrgId group = found(registry::OrgKind::party_group, {.leads = top}, opened_on);
            for (const auto title : {registry::Title::secretary, registry::Title::clerk, registry::Title::clerk})
                sit(join(home, opened_on), group, title, opened_on);
            for (int k = 0; k < 8; ++k) matter(top, group, clerk, k);
        }
    }
    void matter(OrgId setter, OrgId lead, PersonId by, int nth)
    {
        const matter::MatterId id{++matters};
        happens(matter::MatterOpened{.matter = id,
                                     .type = Code{"supervised"},
                                     .setter = setter,
                                     .lead = lead,
                                     .due = opened_on + days{20 + nth % 10}},
                opened_on, by);
        happens(matter::MatterStepped{.matter = id, .act = matter::MatterAct::approve}, opened_on, by);
        if (nth % 2) happens(matter::MatterStepped{.matter = id, .act = matter::MatterAct::sign}, opened_on, by);
    }
    std::uint32_t matters = 0;
};

}  // namespace

int main()
{
    const Asked district;
    const Day today = opened_on + days{26};
    std::size_t found = 0;
    std::vector<double> finding, walking;
    for (int i = 0; i < rounds; ++i) {
        finding.push_back(seconds_of([&] { found = reminder::due_reminders(district.state, today, {}).size(); }));
        walking.push_back(seconds_of([&] {
            const auto& working = district.state.duties().working_days(today);
            std::size_t open = 0;
            for (const auto& it : district.state.of<matter::Matters>().all())
                open += matter::life_of(it, working, today).is_open();
            if (open != district.matters) std::abort();
        }));
    }
    const double each = median(finding) * static_cast<double>(wanted) / static_cast<double>(found),
                 all = median(walking);
    print({{"10,000 due reminders found", text("%.1f ms", each * 1e3),
            text("%.1f ms to walk %u matters", all * 1e3, district.matters), text("%.1f", median(finding) / all),
            "< 50 ms of processor", "50 ms"}});
    std::printf("(%zu found in %.1f ms)\n", found, median(finding) * 1e3);
    return each < 0.05 ? 0 : 1;
}

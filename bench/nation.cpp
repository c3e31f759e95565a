#include "bench/nation.h"

#include <bit>
#include <random>

namespace jinze::bench {
namespace {

using namespace duty;

constexpr int year = 2026;
constexpr unsigned days_a_year = 365;

struct Model {
    unsigned windows;  // per year
    std::uint8_t need;
    int grace;  // days after the window before it is overdue
    std::uint8_t kind;
    std::uint8_t other_kind;
};

constexpr std::uint8_t none = 255;

// Kinds 9 and 10 each count for two duties; duty 8 is served by two kinds.
constexpr std::array<Model, 12> model{{{12, 1, 10, 0, none},
                                       {12, 1, 10, 1, none},
                                       {12, 1, 10, 2, none},
                                       {12, 2, 10, 3, none},
                                       {4, 1, 15, 4, none},
                                       {4, 1, 15, 5, none},
                                       {4, 1, 15, 6, none},
                                       {4, 3, 15, 7, none},
                                       {2, 1, 20, 8, 10},
                                       {2, 3, 20, 9, none},
                                       {1, 1, 30, 9, none},
                                       {1, 4, 30, 10, none}}};

// A pseudo-random number, always the same for the same input.
std::uint64_t mixed(std::uint64_t number)
{
    number = (number ^ number >> 30) * 0xbf58476d1ce4e5b9;
    number = (number ^ number >> 27) * 0x94d049bb133111eb;
    return number ^ number >> 31;
}

}  // namespace

Nation::Nation(Lane organisations) : organisations_{organisations}, first_day_{short_day(day_at(year, 1, 1))}, served_{}
{
    unsigned made = 0;
    for (std::uint8_t duty = 0; duty < model.size(); ++duty) {
        const Model& rule = model[duty];
        for (unsigned window = 0; window < rule.windows; ++window) {
            const unsigned months = 12 / rule.windows;
            const Day begins = day_at(year, window * months + 1, 1);
            const Day ends =
                day_of(std::chrono::year{year} / static_cast<int>((window + 1) * months) / std::chrono::last);
            const auto row = static_cast<std::uint16_t>(windows_.size());
            windows_.push_back({short_day(begins), short_day(ends), duty});
            needs_.push_back(rule.need);
            last_days_.push_back(short_day(ends + days{rule.grace}));
            for (unsigned k = 0; k < rule.need; ++k) row_of_[made++] = row;
            for (const std::uint8_t kind : {rule.kind, rule.other_kind}) {
                if (kind == none) continue;
                for (int day = windows_.back().first; day <= windows_.back().last; ++day) {
                    Served& served = served_[kind][static_cast<unsigned>(day - first_day_)];
                    served.rows[served.count++] = row;
                }
            }
        }
    }
    ensure(made == records_each && windows_.size() == 70);
    while (std::uint64_t{1} << 2 * half_bits_ < records()) ++half_bits_;
}

Tree Nation::tree() const
{
    std::mt19937 random{7};
    const Lane counties = std::max<Lane>(30, organisations_ / 1810);
    std::vector<Lane> ends;
    for (Lane county = 1; county < counties; ++county)
        ends.push_back(static_cast<Lane>(std::uint64_t{county} * organisations_ / counties +
                                         random() % (organisations_ / counties)));
    ends.push_back(organisations_);

    std::vector<Node> above;
    for (Node below = counties, part = 9; above.empty() || below > 1; part = part == 9 ? 11 : 31) {
        const Node first = static_cast<Node>(above.size()) + below;
        for (Node node = 0; node < below; ++node) above.push_back(first + node / part);
        below = (below + part - 1) / part;
    }
    above.push_back(static_cast<Node>(above.size()));
    return {std::move(ends), std::move(above)};
}

Nation::Life Nation::life_of(Lane organisation) const
{
    const std::uint64_t luck = mixed(organisation + 0x11fe0000000);
    const auto day = static_cast<ShortDay>(first_day_ + static_cast<int>(luck / 1000 % days_a_year));
    if (luck % 100 == 0) return {day, unreached};
    if (luck % 100 == 1) return {0, day};
    return {0, unreached};
}

std::vector<Waiver> Nation::waivers() const
{
    std::vector<Waiver> made;
    for (Lane lane = 0; lane < organisations_; ++lane) {
        const std::uint64_t luck = mixed(lane + 0x3a1e0000000);
        if (luck % 100) continue;  // one organisation in a hundred, for one duty, from then on
        const auto first = first_day_ + static_cast<int>(luck / 100 % days_a_year);
        const auto known = static_cast<ShortDay>(first + static_cast<int>(luck / 36500 % 60));
        const Life life = life_of(lane);
        for (Row row = 0; row < windows_.size(); ++row) {
            const Window& window = windows_[row];
            const bool covered = window.duty == luck / 2190000 % 8 && window.first >= first;
            if (covered && window.first >= life.founded && window.last < life.dissolved)
                made.push_back({lane, row, known});
        }
    }
    return made;
}

Mask Nation::plain(const Layout& layout, std::span<const Waiver> waivers) const
{
    Mask mask{layout, true};
    for (Lane lane = 0; lane < organisations_; ++lane) {
        const Life life = life_of(lane);
        if (life.founded == 0 && life.dissolved == unreached) continue;
        for (Row row = 0; row < windows_.size(); ++row)
            if (windows_[row].first < life.founded || windows_[row].last >= life.dissolved) mask.set(row, lane, false);
    }
    for (const Waiver& waiver : waivers) mask.set(waiver.row, waiver.lane, false);
    return mask;
}

// Four rounds of a Feistel network over the next power of four, repeated until the result is in range.
std::uint64_t Nation::shuffled(std::uint64_t number) const
{
    const std::uint64_t half = (std::uint64_t{1} << half_bits_) - 1;
    do {
        std::uint64_t left = number >> half_bits_, right = number & half;
        for (std::uint64_t round = 1; round <= 4; ++round) {
            const std::uint64_t next = left ^ (((right + round) * 0x9e3779b97f4a7c15 >> 29) & half);
            left = right;
            right = next;
        }
        number = left << half_bits_ | right;
    } while (number >= records());
    return number;
}

Record Nation::record(std::uint64_t number) const
{
    const std::uint64_t place = shuffled(number);
    const auto organisation = static_cast<Lane>(place / records_each);
    const Window& window = windows_[row_of_[place % records_each]];
    const std::uint64_t luck = mixed(place);
    const bool astray = luck % 20 == 0;  // done in another window, so that this one may stay open
    const int first = astray ? first_day_ : window.first;
    const auto span = static_cast<std::uint64_t>(astray ? days_a_year : unsigned(window.last - window.first + 1));
    const int performed = first + static_cast<int>((luck >> 8) % span);
    const int lag = static_cast<int>((luck >> 20) % ((luck >> 40) % 10 ? 8 : 90));
    const auto members = static_cast<std::uint8_t>(3 + (luck >> 44) % 60);
    const bool attended = (luck >> 50) % 25 != 0;
    return {.organisation = organisation,
            .performed = static_cast<ShortDay>(performed),
            .recorded = static_cast<ShortDay>(performed + lag),
            .kind = model[window.duty].kind,
            .present = static_cast<std::uint8_t>(attended ? members - members / 4 : members / 3),
            .members = members};
}

}  // namespace jinze::bench

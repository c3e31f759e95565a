#include "app/views/rules/sources.h"
#include "base/text.h"

namespace jinze::views {
namespace {

// 。；！？ and a closing quotation mark after them.
std::size_t end_of_sentence(std::string_view text)
{
    static constexpr std::array<std::string_view, 6> marks{"。", "；", "！", "？", "!", "?"};
    for (const std::string_view mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

std::size_t closing(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> marks{"”", "’", "）", "》", "」"};
    for (const std::string_view mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

}  // namespace

std::vector<Sentence> sentences_of(std::string_view text)
{
    std::vector<Sentence> sentences;
    int paragraph = 0;
    const auto take = [&](std::string_view part) {
        std::string words = trimmed(part);
        if (!words.empty()) sentences.push_back({paragraph, std::move(words)});
    };
    while (!text.empty()) {
        const auto line_end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, line_end);
        text.remove_prefix(std::min(line_end + 1, text.size()));
        if (trimmed(line).empty()) continue;
        ++paragraph;
        for (std::size_t at = 0; at < line.size();) {
            std::size_t width = end_of_sentence(line.substr(at));
            if (width == 0) {
                at += std::max<std::size_t>(1, utf8_width(line.substr(at)));
                continue;
            }
            at += width;
            while ((width = end_of_sentence(line.substr(at)) + closing(line.substr(at))) > 0) at += width;
            take(line.substr(0, at));
            line.remove_prefix(at);
            at = 0;
        }
        take(line);
    }
    return sentences;
}

}  // namespace jinze::views

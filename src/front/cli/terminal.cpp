#include "front/cli/terminal.h"

#include "app/words/columns.h"

namespace jinze::cli {
namespace {

// The number of bytes at the end that may be an incomplete character.
std::size_t unfinished(std::string_view text)
{
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (byte < 0x80) return 0;
        if (byte < 0xC0) continue;
        const std::size_t wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        return wanted > back ? back : 0;
    }
    return 0;
}

}  // namespace

void Terminal::Buffer::hand_on(bool all)
{
    std::string_view text{come_};
    const std::size_t kept = all ? 0 : unfinished(text);
    text.remove_suffix(kept);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\t"), text.size());
        to_ << words::visible(text.substr(0, end));
        if (end < text.size()) to_ << text[end];
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    come_.erase(0, come_.size() - kept);
}

Terminal::Buffer::int_type Terminal::Buffer::overflow(int_type c)
{
    if (!traits_type::eq_int_type(c, traits_type::eof())) {
        come_ += traits_type::to_char_type(c);
        hand_on(false);
    }
    return traits_type::not_eof(c);
}

std::streamsize Terminal::Buffer::xsputn(const char* text, std::streamsize size)
{
    come_.append(text, static_cast<std::size_t>(size));
    hand_on(false);
    return size;
}

int Terminal::Buffer::sync()
{
    hand_on(false);
    to_.flush();
    return to_ ? 0 : -1;
}

}  // namespace jinze::cli

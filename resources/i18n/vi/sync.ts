<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Sync</name>
    <message>
      <source>Needs a person · {count} dossiers wait, safe on this machine</source>
      <translation>Cần người xem · {count} hồ sơ chờ gửi, đã lưu an toàn trên máy này</translation>
    </message>
    <message>
      <source>Not sent for {hours} hours · {count} dossiers wait, safe on this machine</source>
      <translation>Đã {hours} giờ chưa gửi được · {count} hồ sơ chờ gửi, đã lưu an toàn trên máy này</translation>
    </message>
    <message>
      <source>Offline · no dossier waits</source>
      <translation>Ngoại tuyến · không có hồ sơ chờ gửi</translation>
    </message>
    <message>
      <source>Offline · {count} dossiers wait, safe on this machine</source>
      <translation>Ngoại tuyến · {count} hồ sơ chờ gửi, đã lưu an toàn trên máy này</translation>
    </message>
    <message>
      <source>Not synced yet · {count} dossiers wait, safe on this machine</source>
      <translation>Chưa đồng bộ · {count} hồ sơ chờ gửi, đã lưu an toàn trên máy này</translation>
    </message>
    <message>
      <source>Online · {count} dossiers wait · last {hour}</source>
      <translation>Trực tuyến · {count} hồ sơ chờ gửi · lần cuối {hour}</translation>
    </message>
    <message>
      <source>Offline since {moment}</source>
      <translation>Ngoại tuyến từ {moment}</translation>
    </message>
    <message>
      <source>Trouble since {moment}</source>
      <translation>Trục trặc từ {moment}</translation>
    </message>
    <message>
      <source>Not synced yet</source>
      <translation>Chưa đồng bộ lần nào</translation>
    </message>
    <message>
      <source>Online, last {moment}</source>
      <translation>Trực tuyến, lần cuối {moment}</translation>
    </message>
    <message>
      <source>It does not end by itself: tell the province. Work goes on, everything is kept here.</source>
      <translation>Việc này không tự hết: hãy báo tỉnh. Quầy vẫn làm việc, mọi thứ được giữ trên máy này.</translation>
    </message>
    <message>
      <source>The second place holds newer entries: this is an old copy of the desk. Receive nothing here, tell the province.</source>
      <translation>Nơi lưu thứ hai giữ nhật ký mới hơn: đây là bản cũ của quầy. Đừng tiếp nhận trên máy này, hãy báo tỉnh.</translation>
    </message>
    <message>
      <source>The disk has {megabytes} MB left: make room or call technical support before it is full.</source>
      <translation>Ổ đĩa chỉ còn {megabytes} MB: hãy dọn chỗ hoặc gọi bộ phận kỹ thuật trước khi đầy.</translation>
    </message>
    <message>
      <source>{count} scans are not taken by the province: open their dossiers to see why.</source>
      <translation>Tỉnh không nhận {count} ảnh: mở hồ sơ để xem vì sao.</translation>
    </message>
    <message>
      <source>Not sent for {hours} hours: call technical support, or carry a package by hand.</source>
      <translation>Đã {hours} giờ chưa gửi được: hãy gọi bộ phận kỹ thuật, hoặc xuất gói gửi tay.</translation>
    </message>
    <message>
      <source>Not sent for {hours} hours. It goes on by itself; ask whether the line is down.</source>
      <translation>Đã {hours} giờ chưa gửi được. Máy vẫn tự thử lại; hãy hỏi xem đường truyền có hỏng không.</translation>
    </message>
    <message>
      <source>The province has everything</source>
      <translation>Tỉnh đã nhận đủ</translation>
    </message>
    <message>
      <source>{count} dossiers wait, safely kept</source>
      <translation>{count} hồ sơ chờ gửi, đã lưu an toàn</translation>
    </message>
    <message>
      <source>{scans} wait, safely kept</source>
      <translation>{scans} chờ gửi, đã lưu an toàn</translation>
    </message>
    <message>
      <source>{count} dossiers and {scans} wait, safely kept</source>
      <translation>{count} hồ sơ và {scans} chờ gửi, đã lưu an toàn</translation>
    </message>
    <message>
      <source>{count} scans, {size} MB</source>
      <translation>{count} ảnh, {size} MB</translation>
    </message>
    <message>
      <source>{whole}.{tenths}</source>
      <comment>a number of megabytes</comment>
      <translation>{whole},{tenths}</translation>
    </message>
    <message>
      <source>The oldest since {moment}.</source>
      <translation>Cũ nhất từ {moment}.</translation>
    </message>
    <message>
      <source>On this machine; the second place is being filled.</source>
      <translation>Trên máy này; đang chép sang nơi thứ hai.</translation>
    </message>
    <message>
      <source>On this machine; second place at {moment}.</source>
      <translation>Trên máy này; bản sao nơi thứ hai lúc {moment}.</translation>
    </message>
    <message>
      <source>On this machine. The second place is away since {moment}: plug it in, it catches up by itself.</source>
      <translation>Trên máy này. Nơi lưu thứ hai không thấy từ {moment}: cắm lại, máy tự chép bù.</translation>
    </message>
    <message>
      <source>On this machine. The second place is full since {moment}: make room there.</source>
      <translation>Trên máy này. Nơi lưu thứ hai đầy từ {moment}: hãy dọn chỗ ở đó.</translation>
    </message>
    <message>
      <source>On this machine. The second place waits for the province's sealing key.</source>
      <translation>Trên máy này. Nơi lưu thứ hai chờ khóa niêm phong của tỉnh.</translation>
    </message>
    <message>
      <source>On this machine.</source>
      <translation>Trên máy này.</translation>
    </message>
    <message>
      <source>On this machine. The second place takes no files since {moment}: see whether it is locked.</source>
      <translation>Trên máy này. Nơi lưu thứ hai không ghi được từ {moment}: xem có bị khóa ghi không.</translation>
    </message>
    <message>
      <source>Sends by itself when there is something new</source>
      <translation>Tự gửi khi có hồ sơ mới</translation>
    </message>
    <message>
      <source>Tries again now</source>
      <translation>Đang thử lại</translation>
    </message>
    <message>
      <source>Tries again in {seconds} seconds</source>
      <translation>Thử lại sau {seconds} giây</translation>
    </message>
    <message>
      <source>Tries again in {minutes} minutes</source>
      <translation>Thử lại sau {minutes} phút</translation>
    </message>
    <message>
      <source>Trouble</source>
      <translation>Trục trặc</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Ngoại tuyến</translation>
    </message>
    <message>
      <source>Not synced</source>
      <translation>Chưa đồng bộ</translation>
    </message>
    <message>
      <source>Online</source>
      <translation>Trực tuyến</translation>
    </message>
    <message>
      <source>Sending a scan, {percent} %</source>
      <translation>Đang gửi ảnh, {percent} %</translation>
    </message>
    <message>
      <source>Being sent</source>
      <translation>Đang gửi</translation>
    </message>
    <message>
      <source>No answer for {minutes} min</source>
      <translation>{minutes} phút chưa có trả lời</translation>
    </message>
    <message>
      <source>Needs a person ({count})</source>
      <translation>Cần người sửa ({count})</translation>
    </message>
    <message>
      <source>The province gave it back: {why}</source>
      <translation>Tỉnh trả lại: {why}</translation>
    </message>
    <message>
      <source>Mend</source>
      <translation>Sửa</translation>
    </message>
    <message>
      <source>Open the dossier</source>
      <translation>Mở hồ sơ</translation>
    </message>
    <message>
      <source>Send again</source>
      <translation>Gửi lại</translation>
    </message>
    <message>
      <source>Tell the province</source>
      <translation>Báo tỉnh</translation>
    </message>
    <message>
      <source>Calling the province…</source>
      <translation>Đang gọi tỉnh…</translation>
    </message>
    <message>
      <source>Sending {sent} of {total}…</source>
      <translation>Đang gửi {sent} trên {total}…</translation>
    </message>
    <message>
      <source>On this machine, encrypted.</source>
      <translation>Trên máy này, đã mã hóa.</translation>
    </message>
    <message>
      <source>The report is copied and kept as {file}: send it to the province.</source>
      <translation>Đã chép bản báo tỉnh và lưu tệp {file}: hãy gửi cho tỉnh.</translation>
    </message>
    <message>
      <source>Package to carry (sealed)</source>
      <translation>Xuất gói gửi tay (mã hóa)</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Trả lời</translation>
    </message>
    <message>
      <source>Take in the province's answer to a package</source>
      <translation>Nhận tệp trả lời của tỉnh cho gói gửi tay</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Dừng</translation>
    </message>
    <message>
      <source>Give up the package; no half file is left</source>
      <translation>Thôi không làm gói nữa; không để lại tệp dở dang</translation>
    </message>
    <message>
      <source>{sent} of {count} dossiers</source>
      <translation>{sent} / {count} hồ sơ</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>chưa có</translation>
    </message>
    <message>
      <source>version {version}</source>
      <translation>bản {version}</translation>
    </message>
    <message>
      <source>Sync</source>
      <translation>Đồng bộ</translation>
    </message>
    <message>
      <source>The province received last</source>
      <translation>Tỉnh vừa nhận</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Thử ngay</translation>
    </message>
    <message>
      <source>At the province of today's</source>
      <translation>Tỉnh đã nhận hôm nay</translation>
    </message>
    <message>
      <source>No answer for {minutes} minutes; nothing is lost, it is tried again by itself</source>
      <translation>{minutes} phút chưa có trả lời; không mất gì, máy tự thử lại</translation>
    </message>
    <message>
      <source>Last whole round</source>
      <translation>Lần đồng bộ cuối</translation>
    </message>
    <message>
      <source>Catalogue of procedures</source>
      <translation>Danh mục thủ tục</translation>
    </message>
    <message>
      <source>Working calendar</source>
      <translation>Lịch nghỉ</translation>
    </message>
    <message>
      <source>Waiting to be sent ({count})</source>
      <translation>Chờ gửi ({count})</translation>
    </message>
    <message>
      <source>and {count} dossiers more</source>
      <translation>và {count} hồ sơ nữa</translation>
    </message>
    <message>
      <source>Office</source>
      <translation>Đơn vị</translation>
    </message>
    <message>
      <source>Desk</source>
      <translation>Quầy</translation>
    </message>
    <message>
      <source>Entry of the journal</source>
      <translation>Mục nhật ký</translation>
    </message>
    <message>
      <source>Dossier</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Set aside</source>
      <translation>Bị để riêng</translation>
    </message>
    <message>
      <source>At</source>
      <translation>Lúc</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Phiên bản</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Từ lúc</translation>
    </message>
    <message>
      <source>Tries without a whole round</source>
      <translation>Số lần thử chưa trọn vẹn</translation>
    </message>
    <message>
      <source>Dossiers at this desk alone</source>
      <translation>Hồ sơ chỉ có ở máy này</translation>
    </message>
    <message>
      <source>Scans at this desk alone</source>
      <translation>Ảnh chỉ có ở máy này</translation>
    </message>
    <message>
      <source>Head of the journal</source>
      <translation>Cuối nhật ký</translation>
    </message>
    <message>
      <source>Province holds up to</source>
      <translation>Tỉnh giữ đến số</translation>
    </message>
    <message>
      <source>Free on the disk</source>
      <translation>Ổ đĩa còn trống</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Where the package goes (USB)</source>
      <translation>Ghi gói vào đâu (USB)</translation>
    </message>
    <message>
      <source>The province's answer</source>
      <translation>Tệp trả lời của tỉnh</translation>
    </message>
    <message>
      <source>Answers ({kinds})</source>
      <translation>Tệp trả lời ({kinds})</translation>
    </message>
    <message>
      <source>Package {file}: {count} dossiers, {size} KB. Take the stick to the province; nothing is sent twice.</source>
      <translation>Gói {file}: {count} hồ sơ, {size} KB. Hãy mang USB đến tỉnh; không hồ sơ nào bị gửi hai lần.</translation>
    </message>
    <message>
      <source>This answer says nothing new.</source>
      <translation>Tệp trả lời này không có gì mới.</translation>
    </message>
    <message>
      <source>The province confirmed {count} entries, {aside} of them need a person.</source>
      <translation>Tỉnh xác nhận {count} bản ghi, {aside} bản ghi cần người xem.</translation>
    </message>
    <message>
      <source>Received {moment}, entry {number}</source>
      <translation>Đã nhận {moment}, mục {number}</translation>
    </message>
    <message>
      <source>Code of the province</source>
      <translation>Mã của tỉnh</translation>
    </message>
    <message>
      <source>Go on as a desk of its own</source>
      <translation>Tiếp tục bằng danh tính mới</translation>
    </message>
    <message>
      <source>This computer holds a copy of a desk</source>
      <translation>Máy này giữ bản sao của một quầy</translation>
    </message>
    <message>
      <source>It can go on as a desk of its own: everything is kept, what the province lacks is sent again.</source>
      <translation>Máy có thể đi tiếp như một quầy riêng: mọi hồ sơ giữ nguyên, việc tỉnh chưa có sẽ được gửi lại.</translation>
    </message>
    <message>
      <source>The province gave a new code?</source>
      <translation>Tỉnh đã cấp mã mới?</translation>
    </message>
    <message>
      <source>Type it here: the desk goes on with everything it has, and sends it again.</source>
      <translation>Gõ mã vào đây: quầy đi tiếp với mọi hồ sơ đang có và gửi lại cho tỉnh.</translation>
    </message>
    <message>
      <source>Type the code first. The province's administrator gives it.</source>
      <translation>Gõ mã trước đã. Quản trị của tỉnh cấp mã này.</translation>
    </message>
    <message>
      <source>This desk goes on under a new identity; {count} entries are sent again.</source>
      <translation>Quầy đi tiếp với danh tính mới; {count} mục được gửi lại.</translation>
    </message>
  </context>
</TS>

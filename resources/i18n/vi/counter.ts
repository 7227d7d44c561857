<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>CitizenSide</name>
    <message>
      <source>Waiting for a transfer of {amount} for {code}</source>
      <translation>Chờ chuyển khoản {amount} cho hồ sơ {code}</translation>
    </message>
    <message>
      <source>No account in the settings: take {amount} in cash for {code}</source>
      <translation>Cài đặt chưa có tài khoản nhận tiền: thu tiền mặt {amount} cho hồ sơ {code}</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Đã nhận tiền</translation>
    </message>
    <message>
      <source>Calling number {turn}</source>
      <translation>Đang mời số {turn}</translation>
    </message>
    <message>
      <source>Call the next number</source>
      <translation>Mời số kế tiếp</translation>
    </message>
    <message>
      <source>Call the number once more</source>
      <translation>Gọi lại số đang mời</translation>
    </message>
    <message>
      <source>Nobody came: pass over, call the next</source>
      <translation>Không ai đến: bỏ qua, mời số kế tiếp</translation>
    </message>
    <message>
      <source>Call a number passed over</source>
      <translation>Gọi lại số đã bỏ qua</translation>
    </message>
    <message>
      <source>Second screen on or off</source>
      <translation>Bật, tắt màn hình thứ hai</translation>
    </message>
    <message>
      <source>The second screen is off</source>
      <translation>Đã tắt màn hình thứ hai</translation>
    </message>
    <message>
      <source>No second screen found: plug it in, choose “extend”, press F11</source>
      <translation>Chưa thấy màn hình thứ hai: cắm màn hình, chọn chế độ mở rộng, rồi bấm F11</translation>
    </message>
    <message>
      <source>The second screen is on</source>
      <translation>Đã bật màn hình thứ hai</translation>
    </message>
  </context>
  <context>
    <name>Coach</name>
    <message>
      <source>Scan a sample card</source>
      <translation>Giả lập quét căn cước</translation>
    </message>
    <message>
      <source>Show the first steps</source>
      <translation>Hiện hướng dẫn bốn bước</translation>
    </message>
    <message>
      <source>Press Ctrl+J: a card is scanned</source>
      <translation>Bấm Ctrl+J để giả lập quét CCCD</translation>
    </message>
    <message>
      <source>Type ks (birth), Enter</source>
      <translation>Gõ ks (khai sinh), Enter</translation>
    </message>
    <message>
      <source>Ctrl+A: all papers</source>
      <translation>Ctrl+A: đủ giấy tờ</translation>
    </message>
    <message>
      <source>Ctrl+Enter: save, print</source>
      <translation>Ctrl+Enter: lưu và in</translation>
    </message>
    <message>
      <source>Hide the guide</source>
      <translation>Ẩn hướng dẫn</translation>
    </message>
    <message>
      <source>Done: the receipt is there. Ctrl+J for the next citizen.</source>
      <translation>Xong: giấy hẹn đã có. Ctrl+J cho người kế tiếp.</translation>
    </message>
  </context>
  <context>
    <name>Counter</name>
    <message>
      <source>New catalogue {version}: {news}.</source>
      <translation>Danh mục mới, bản {version}: {news}.</translation>
    </message>
    <message>
      <source>See the changes</source>
      <translation>Xem thay đổi</translation>
    </message>
    <message>
      <source>Who may sign in</source>
      <translation>Ai được đăng nhập</translation>
    </message>
    <message>
      <source>Others are added in the settings, under clerks and roles.</source>
      <translation>Thêm người khác ở Cài đặt, mục Cán bộ, vai trò.</translation>
    </message>
    <message>
      <source>Ask the province</source>
      <translation>Hỏi tỉnh</translation>
    </message>
    <message>
      <source>This counter</source>
      <translation>Quầy này</translation>
    </message>
    <message>
      <source>Asking the province…</source>
      <translation>Đang hỏi tỉnh…</translation>
    </message>
    <message>
      <source>The province answered at {hour}.</source>
      <translation>Tỉnh trả lời lúc {hour}.</translation>
    </message>
    <message>
      <source>No answer: {cause}. Work goes on without the line.</source>
      <translation>Chưa trả lời: {cause}. Không có mạng vẫn làm việc được.</translation>
    </message>
    <message>
      <source>Lock the counter</source>
      <translation>Khóa quầy</translation>
    </message>
    <message>
      <source> and {count} more</source>
      <translation> và {count} hồ sơ nữa</translation>
    </message>
    <message>
      <source>The new calendar would move printed dates, which stay as they are: {listed}{more}.</source>
      <translation>Lịch làm việc mới làm khác ngày hẹn đã in, ngày đã in vẫn giữ nguyên: {listed}{more}.</translation>
    </message>
    <message>
      <source>{count} late</source>
      <translation>{count} quá hạn</translation>
    </message>
    <message>
      <source>{count} due today</source>
      <translation>{count} đến hạn hôm nay</translation>
    </message>
    <message>
      <source>See them</source>
      <translation>Xem</translation>
    </message>
    <message>
      <source>Accounts not confirmed by the province since {day}. Work goes on; connect the line when you can.</source>
      <translation>Quyền chưa được xác nhận từ ngày {day}. Vẫn làm việc bình thường; nối mạng khi có thể.</translation>
    </message>
    <message>
      <source>This computer says {moment}, which cannot be right: no due date is given.</source>
      <translation>Máy này ghi ngày {moment}, không tin được: chưa hẹn ngày trả cho ai.</translation>
    </message>
    <message>
      <source>Confirm today's date</source>
      <translation>Xác nhận ngày hôm nay</translation>
    </message>
    <message>
      <source>Procedures</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>Dossier</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Bảng phím</translation>
    </message>
    <message>
      <source>On this screen</source>
      <translation>Trên màn hình này</translation>
    </message>
    <message>
      <source>On every screen</source>
      <translation>Trên mọi màn hình</translation>
    </message>
    <message>
      <source>Keys of the counter</source>
      <translation>Bảng phím của quầy</translation>
    </message>
    <message>
      <source>Scan the card, or type name and day of birth; then look for the receipt</source>
      <translation>Quét căn cước, hoặc gõ họ tên và ngày sinh, rồi tìm giấy hẹn</translation>
    </message>
    <message>
      <source>Lost receipt: this person's dossiers</source>
      <translation>Mất giấy hẹn: hồ sơ của người này</translation>
    </message>
    <message>
      <source>Enter opens one, Ctrl+P prints its receipt again</source>
      <translation>Enter mở hồ sơ, Ctrl+P in lại giấy hẹn</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Xem trước</translation>
    </message>
    <message>
      <source>Printers</source>
      <translation>Máy in</translation>
    </message>
    <message>
      <source>a test slip, and which form goes to which printer</source>
      <translation>in thử, và mẫu nào in ở máy nào</translation>
    </message>
    <message>
      <source>New dossier</source>
      <translation>Tiếp nhận</translation>
    </message>
    <message>
      <source>Number {turn}</source>
      <translation>Số {turn}</translation>
    </message>
    <message>
      <source>{count} received today</source>
      <translation>hôm nay đã nhận {count}</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Trả kết quả</translation>
    </message>
    <message>
      <source>No printer: have the register signed, or Ctrl+P shows the slip</source>
      <translation>Chưa có máy in: ký vào sổ, hoặc Ctrl+P xem phiếu ký nhận</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Cài đặt</translation>
    </message>
    <message>
      <source>Sync now</source>
      <translation>Đồng bộ ngay</translation>
    </message>
    <message>
      <source>Sync panel</source>
      <translation>Bảng đồng bộ</translation>
    </message>
    <message>
      <source>My work</source>
      <translation>Việc của tôi</translation>
    </message>
    <message>
      <source>Folder labels of the dossiers chosen</source>
      <translation>Nhãn bìa các hồ sơ đang chọn</translation>
    </message>
    <message>
      <source>Scan with the camera</source>
      <translation>Quét bằng camera</translation>
    </message>
    <message>
      <source>Not a code of this desk: {text}</source>
      <translation>Không phải mã của quầy: {text}</translation>
    </message>
    <message>
      <source>Set the counter up</source>
      <translation>Chuẩn bị quầy</translation>
    </message>
    <message>
      <source>Whose counter this is, and whether the province answers.</source>
      <translation>Đây là quầy của ai, tỉnh có trả lời không.</translation>
    </message>
    <message>
      <source>Choose the printer, print a slip, look at it and answer.</source>
      <translation>Chọn máy in, in thử một tờ, rồi nhìn tờ giấy trả lời.</translation>
    </message>
    <message>
      <source>Scan the code on this screen: what became of it on the way stands beside it.</source>
      <translation>Quét mã trên màn hình này: mã đi đường có bị gì không, kết quả hiện bên cạnh.</translation>
    </message>
    <message>
      <source>What the citizen sees: a check of the name, the QR, the number.</source>
      <translation>Người dân nhìn thấy: tên để kiểm tra, mã QR, số thứ tự.</translation>
    </message>
    <message>
      <source>Who opens this counter. Others are added in the settings.</source>
      <translation>Ai mở quầy này. Người khác thêm sau trong Cài đặt.</translation>
    </message>
    <message>
      <source>What is not sent yet is safe on a second place.</source>
      <translation>Hồ sơ chưa gửi được giữ thêm ở một nơi nữa.</translation>
    </message>
    <message>
      <source>Printer of the receipts</source>
      <translation>Máy in giấy hẹn</translation>
    </message>
    <message>
      <source>{count} scans came from the scanner. Open the dossier, Alt+S attaches them.</source>
      <translation>Máy quét vừa gửi {count} bản chụp. Mở hồ sơ, bấm Alt+S để gắn vào.</translation>
    </message>
    <message>
      <source>No copy of this desk was made for {days} days.</source>
      <translation>Đã {days} ngày quầy này chưa có bản sao.</translation>
    </message>
    <message>
      <source>Make a copy</source>
      <translation>Sao lưu</translation>
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <source>Saved: {file}</source>
      <translation>Đã lưu: {file}</translation>
    </message>
    <message>
      <source>The printer {printer} does not answer yet: {paper}</source>
      <translation>Máy in {printer} chưa trả lời: {paper}</translation>
    </message>
    <message>
      <source>Saved, not printed</source>
      <translation>Đã lưu, chưa in</translation>
    </message>
    <message>
      <source>Print now</source>
      <translation>In ngay</translation>
    </message>
    <message>
      <source>Papers of today not printed yet: {count}</source>
      <translation>Giấy hôm nay chưa in: {count}</translation>
    </message>
    <message>
      <source>To be fetched: {moment}</source>
      <translation>Hẹn trả: {moment}</translation>
    </message>
    <message>
      <source>Saved, not printed: {why}</source>
      <translation>Đã lưu, chưa in được: {why}</translation>
    </message>
    <message>
      <source>{count} papers wait.</source>
      <translation>Có {count} tờ đang chờ.</translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation>{count} tờ nữa</translation>
    </message>
    <message>
      <source>Received today and not printed yet: {listed}</source>
      <translation>Nhận hôm nay, chưa in giấy: {listed}</translation>
    </message>
    <message>
      <source>Being saved: its receipt is printed next</source>
      <translation>Đang lưu hồ sơ, giấy hẹn của hồ sơ này in ngay sau đó</translation>
    </message>
    <message>
      <source>Already on its way to the printer</source>
      <translation>Tờ này đang gửi máy in</translation>
    </message>
    <message>
      <source>No receipt was printed at this desk today. Ctrl+K finds a dossier, Ctrl+P on its page prints it.</source>
      <translation>Hôm nay quầy này chưa in giấy hẹn nào. Ctrl+K tìm hồ sơ, mở hồ sơ rồi Ctrl+P để in.</translation>
    </message>
    <message>
      <source>Loose paper</source>
      <translation>Giấy in</translation>
    </message>
    <message>
      <source>Sent to {printer}: {paper}. No paper came out: {key}</source>
      <translation>Đã gửi {printer}: {paper}. Không ra giấy: {key}</translation>
    </message>
    <message>
      <source>Print the last receipt again</source>
      <translation>In lại giấy hẹn vừa in</translation>
    </message>
    <message>
      <source>The last paper did not come out: send it again</source>
      <translation>Tờ vừa in không ra giấy: gửi lại</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>Look and language</source>
      <translation>Giao diện, ngôn ngữ</translation>
    </message>
    <message>
      <source>text size letters dark light sounds language first queue</source>
      <translation>cỡ chữ to nhỏ sáng tối âm thanh ngôn ngữ danh sách</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Phím tắt</translation>
    </message>
    <message>
      <source>keyboard shortcuts change</source>
      <translation>bàn phím đổi phím</translation>
    </message>
    <message>
      <source>My PIN</source>
      <translation>Mã PIN của tôi</translation>
    </message>
    <message>
      <source>password</source>
      <translation>mật khẩu</translation>
    </message>
    <message>
      <source>Lock, receipts, queue</source>
      <translation>Khóa, giấy hẹn, hàng chờ</translation>
    </message>
    <message>
      <source>idle minutes card one sheet numbers survey</source>
      <translation>tự khóa phút thẻ một tờ gọi số khảo sát hài lòng</translation>
    </message>
    <message>
      <source>Scans</source>
      <translation>Bản chụp giấy tờ</translation>
    </message>
    <message>
      <source>scanner folder flatbed digitised night limit bandwidth</source>
      <translation>máy quét thư mục số hóa ban đêm giới hạn tốc độ băng thông scan</translation>
    </message>
    <message>
      <source>Account for fees</source>
      <translation>Tài khoản thu tiền</translation>
    </message>
    <message>
      <source>bank money transfer VietQR BIN</source>
      <translation>ngân hàng tiền chuyển khoản VietQR BIN</translation>
    </message>
    <message>
      <source>Clerks and roles</source>
      <translation>Cán bộ, vai trò</translation>
    </message>
    <message>
      <source>account forgotten PIN administrator staff card</source>
      <translation>tài khoản quên mã PIN quản trị thẻ cán bộ</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>Sao lưu</translation>
    </message>
    <message>
      <source>backup stick USB folder reminder second place mirror hours disk</source>
      <translation>sao lưu USB thư mục nhắc nơi thứ hai giờ ổ đĩa</translation>
    </message>
    <message>
      <source>Desk profile</source>
      <translation>Thiết lập của quầy</translation>
    </message>
    <message>
      <source>export import file another desk</source>
      <translation>xuất nhập tệp quầy khác</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Chẩn đoán</translation>
    </message>
    <message>
      <source>support version disk journal package help</source>
      <translation>hỗ trợ phiên bản ổ đĩa nhật ký gói giúp</translation>
    </message>
    <message>
      <source>Set up in six steps</source>
      <translation>Chuẩn bị quầy, sáu bước</translation>
    </message>
    <message>
      <source>first run steps wizard</source>
      <translation>lần đầu các bước</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>Máy in</translation>
    </message>
    <message>
      <source>paper slip trial A5 roll</source>
      <translation>giấy in thử A5 cuộn 80 mm</translation>
    </message>
    <message>
      <source>Scanner</source>
      <translation>Máy quét</translation>
    </message>
    <message>
      <source>barcode QR card reader trial</source>
      <translation>mã vạch QR đầu đọc thẻ quét thử</translation>
    </message>
    <message>
      <source>Second screen</source>
      <translation>Màn hình thứ hai</translation>
    </message>
    <message>
      <source>citizen display number picture</source>
      <translation>người dân hiển thị số thứ tự</translation>
    </message>
  </context>
</TS>
